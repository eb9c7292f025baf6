package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.strategy.quote.Quote;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * One contract to trade. Trades of one layer are one unit: the legs of a spread fill together or
 * not at all.
 *
 * @param quantity contracts, positive
 * @param quote prevailing when decided, points
 * @param limitPoints worst price at which it may be filled, points, on the tick
 * @param forward of the contract's own expiry, points
 * @param vol mid implied volatility, decimal; NaN when the mid has none, for futures and shares
 * @param delta Black delta per point of the option's own forward; NaN with the volatility, 1 for a
 *     future and a share
 */
public record HedgeTrade(
    Action action,
    HedgeLayer layer,
    HedgeContract contract,
    int quantity,
    Quote quote,
    BigDecimal limitPoints,
    double forward,
    double vol,
    double delta) {
  /**
   * @throws IllegalArgumentException when the quantity or the limit is not positive
   */
  public HedgeTrade {
    if (quantity <= 0 || limitPoints.signum() <= 0) {
      throw new IllegalArgumentException(
          "a trade needs a positive quantity and limit: " + quantity + " at " + limitPoints);
    }
  }

  /** Contracts that it adds to what is held, negative when it sells. */
  public int signedQuantity() {
    return Math.multiplyExact(action.sign(), quantity);
  }

  /** Premium paid if filled at the limit, US dollars; negative when received, 0 for a future. */
  public BigDecimal premiumAtLimitUsd() {
    return contract.premiumUsd(limitPoints, signedQuantity());
  }

  /**
   * What is traded if filled at the limit, US dollars, above 0: the premium of options and shares,
   * the notional of futures, for which nobody pays a premium. Buying and selling count alike.
   */
  public BigDecimal grossAtLimitUsd() {
    return limitPoints
        .multiply(BigDecimal.valueOf((long) contract.usdPerPoint() * quantity))
        .setScale(2, RoundingMode.HALF_EVEN);
  }

  /** Premium paid if filled at mid, US dollars; negative when received, 0 for a future. */
  public BigDecimal premiumAtMidUsd() {
    return contract.premiumUsd(quote.midPoints(), signedQuantity());
  }

  /** Such as {@code BUY 4 VIX 2018-02-14 24 call}. */
  public String text() {
    return action + " " + quantity + " " + contract.text();
  }
}
