package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * On what quotes a hedge is traded and up to which price (K1-c.liquidity, K1-c.keep, K1-c.limit).
 *
 * @param maxHalfSpreadShare widest half-spread, as a share of mid, of a liquid series
 * @param keepHalfSpreadShare widest half-spread at which a drafted series stays
 * @param maxQuoteAgeMinutes oldest quote (market minutes) that is traded on
 * @param limitAllowanceShare share of mid by which the worst price may differ from the touch
 */
public record TradeRules(
    Parameter maxHalfSpreadShare,
    Parameter keepHalfSpreadShare,
    Parameter maxQuoteAgeMinutes,
    Parameter limitAllowanceShare) {
  /**
   * @throws IllegalArgumentException for a negative number, or a drafted series held to a tighter
   *     spread than a new one
   */
  public TradeRules {
    if (maxHalfSpreadShare.value().signum() <= 0
        || keepHalfSpreadShare.value().compareTo(maxHalfSpreadShare.value()) < 0
        || maxQuoteAgeMinutes.value().signum() < 0
        || limitAllowanceShare.value().signum() < 0) {
      throw new IllegalArgumentException(
          "half-spreads must be positive, ages and allowances 0 or more, and what keeps a drafted"
              + " series no tighter than what chooses it");
    }
  }

  /** The four parameters of {@code set}. */
  static TradeRules of(RuleSet set) {
    return new TradeRules(
        set.parameter("maxHalfSpreadShare"),
        set.parameter("keepHalfSpreadShare"),
        set.parameter("maxQuoteAgeMinutes"),
        set.parameter("limitAllowanceShare"));
  }

  double widest() {
    return maxHalfSpreadShare.value().doubleValue();
  }

  double widestKept() {
    return keepHalfSpreadShare.value().doubleValue();
  }

  int oldestMinutes() {
    return maxQuoteAgeMinutes.value().intValueExact();
  }

  BigDecimal allowance() {
    return limitAllowanceShare.value();
  }
}
