package org.alvhdesk.strategy.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Right;

/**
 * A two-sided quote, index points.
 *
 * @param bid 0 or NaN when nobody bids
 * @param ask 0 or NaN when nobody offers
 */
public record Quote(double bid, double ask) {
  /** Quotes carry at most this many decimals; more is arithmetic noise of a model. */
  private static final int DECIMALS = 6;

  /** Quote of the option at position {@code index} of {@code slice}. */
  public static Quote of(Slice slice, int index, Right right) {
    return right == Right.CALL
        ? new Quote(slice.callBid()[index], slice.callAsk()[index])
        : new Quote(slice.putBid()[index], slice.putAsk()[index]);
  }

  /** True when it can be traded on: both sides alive, not crossed (locked is fine). */
  public boolean usable() {
    return bid > 0 && ask >= bid && Double.isFinite(ask);
  }

  /**
   * True when it can be marked on: somebody offers and it is not crossed. Far wings near expiry
   * stand at 0.00 bid, 0.05 offered for weeks; such an option is worth between nothing and the
   * offer, and is marked in the middle. It still cannot be sold.
   */
  public boolean markable() {
    return bid >= 0 && ask > 0 && ask >= bid && Double.isFinite(ask);
  }

  /** Mid, index points; only meaningful when {@link #usable()} or {@link #markable()}. */
  public double mid() {
    return 0.5 * (bid + ask);
  }

  /** Half the spread as a share of mid, decimal; only meaningful when {@link #usable()}. */
  public double halfSpreadShare() {
    return 0.5 * (ask - bid) / mid();
  }

  /** Bid as a decimal, index points. */
  public BigDecimal bidPoints() {
    return points(bid);
  }

  /** Ask as a decimal, index points. */
  public BigDecimal askPoints() {
    return points(ask);
  }

  /** Exact mid of {@link #bidPoints()} and {@link #askPoints()}. */
  public BigDecimal midPoints() {
    return bidPoints().add(askPoints()).multiply(new BigDecimal("0.5"));
  }

  private static BigDecimal points(double price) {
    return BigDecimal.valueOf(price).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
