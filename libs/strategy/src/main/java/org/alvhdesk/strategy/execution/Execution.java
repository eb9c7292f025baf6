package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.time.Instant;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;

/**
 * One execution as a broker reports it.
 *
 * @param line of the file, from 1; 0 when it was typed in
 * @param broker who reports it, such as {@code ibkr}
 * @param executionId the broker's own id: the same id is the same execution, however often it comes
 * @param orderReference what the order was tagged with; blank when nothing
 * @param quantity contracts, positive
 * @param pricePoints points per contract; US dollars for a share
 * @param tradedAt when
 */
public record Execution(
    int line,
    String broker,
    String executionId,
    String orderReference,
    Action action,
    int quantity,
    HedgeContract contract,
    BigDecimal pricePoints,
    Instant tradedAt) {
  /**
   * @throws IllegalArgumentException without an id or a quantity, or with a negative price
   */
  public Execution {
    if (executionId.isBlank() || quantity < 1 || pricePoints.signum() < 0) {
      throw new IllegalArgumentException(
          "an execution needs an id, a quantity above 0 and a price of 0 or more");
    }
  }

  /** Such as {@code buy 4 VIX 2018-02-14 24 call at 1.05}. */
  public String text() {
    return (action == Action.BUY ? "buy " : "sell ")
        + quantity
        + " "
        + contract.text()
        + " at "
        + LegCells.price(pricePoints);
  }

  /** Whether {@code other} reports the same trade: the same id alone is not enough. */
  public boolean agreesWith(Execution other) {
    return action == other.action
        && quantity == other.quantity
        && contract.equals(other.contract)
        && pricePoints.compareTo(other.pricePoints) == 0;
  }
}
