package org.alvhdesk.strategy.execution;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;

/**
 * One contract of an order.
 *
 * @param layer whose position it changes, by name
 * @param ratio contracts per unit of the order, 1 or more
 * @param opens whether it opens a position; false when it closes one
 * @param limitPoints worst price at which this leg alone was approved, points; empty for the legs
 *     of a condor, which has one net price
 */
public record OrderLeg(
    String layer,
    Action action,
    int ratio,
    HedgeContract contract,
    boolean opens,
    Optional<BigDecimal> limitPoints) {
  /**
   * @throws IllegalArgumentException for a ratio below 1
   */
  public OrderLeg {
    if (ratio < 1) {
      throw new IllegalArgumentException("a leg needs a ratio of 1 or more, was " + ratio);
    }
  }

  /** The same as the one leg of an order. */
  OrderLeg single() {
    return times(1);
  }

  /** The same with another ratio. */
  OrderLeg times(int newRatio) {
    return new OrderLeg(layer, action, newRatio, contract, opens, limitPoints);
  }

  /** Such as {@code buy 2 VIX 2018-02-14 24 call}, for {@code units} of the order. */
  public String text(int units) {
    return (action == Action.BUY ? "buy " : "sell ")
        + Math.multiplyExact(ratio, units)
        + " "
        + contract.text();
  }
}
