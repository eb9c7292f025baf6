package org.alvhdesk.strategy.margin;

import java.math.BigDecimal;

/**
 * Parameters of the strategy-based modes; brokers may ask for more than these minimums.
 *
 * @param spxBasicShare uncovered short broad-index option: share of the index before the
 *     out-of-the-money amount is deducted, decimal (LEAN #7387, #8032)
 * @param spxMinimumShare its floor: share of the index for calls, of the strike for puts, decimal
 * @param vixBasicShare the same for options on the 30-day VIX, decimal; recalled, not verified
 * @param vixMinimumShare the same floor, decimal; recalled, not verified
 * @param loanMonths long options with more months than this to run have loan value
 * @param loanShare that loan value, decimal (Cboe strategy-based margin page: 75 % is paid)
 * @param ibkrVixSpreadMinimumUsd least requirement of one VIX spread at IBKR, US dollars; the
 *     broker may add it, 0 leaves it out
 */
public record StrategyMarginRules(
    BigDecimal spxBasicShare,
    BigDecimal spxMinimumShare,
    BigDecimal vixBasicShare,
    BigDecimal vixMinimumShare,
    int loanMonths,
    BigDecimal loanShare,
    BigDecimal ibkrVixSpreadMinimumUsd) {
  /**
   * @throws IllegalArgumentException when a parameter is negative, a share above 1, or a floor
   *     above its basic share
   */
  public StrategyMarginRules {
    requireShare("spxBasicShare", spxBasicShare);
    requireShare("vixBasicShare", vixBasicShare);
    requireShare("loanShare", loanShare);
    if (spxMinimumShare.signum() < 0
        || spxMinimumShare.compareTo(spxBasicShare) > 0
        || vixMinimumShare.signum() < 0
        || vixMinimumShare.compareTo(vixBasicShare) > 0) {
      throw new IllegalArgumentException(
          "the floor of an uncovered option lies between 0 and its basic share: SPX "
              + spxMinimumShare
              + " of "
              + spxBasicShare
              + ", VIX "
              + vixMinimumShare
              + " of "
              + vixBasicShare);
    }
    if (loanMonths < 0 || ibkrVixSpreadMinimumUsd.signum() < 0) {
      throw new IllegalArgumentException(
          "loanMonths and ibkrVixSpreadMinimumUsd must not be negative: "
              + loanMonths
              + ", "
              + ibkrVixSpreadMinimumUsd);
    }
  }

  /** The values of docs/methodology 2: 15 %/10 %, 20 %/10 %, 9 months, 25 %, 150 dollars. */
  public static StrategyMarginRules defaults() {
    return new StrategyMarginRules(
        new BigDecimal("0.15"),
        new BigDecimal("0.10"),
        new BigDecimal("0.20"),
        new BigDecimal("0.10"),
        9,
        new BigDecimal("0.25"),
        new BigDecimal("150"));
  }

  private static void requireShare(String name, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, was " + share);
    }
  }
}
