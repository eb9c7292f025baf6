package org.alvhdesk.quant.vix;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A volatility index interpolated between two expiries.
 *
 * @param level volatility points, full precision
 * @param nearWeight weight of the near expiry's total variance; above 1 or below 0 when both
 *     expiries lie on the same side of the target, which extrapolates
 * @param targetMinutes constant maturity of the index
 */
public record IndexLevel(double level, double nearWeight, double targetMinutes)
    implements IndexOutcome {
  /** The level as an exchange prints it: two decimals, half up. */
  public BigDecimal rounded() {
    return new BigDecimal(level).setScale(2, RoundingMode.HALF_UP);
  }

  /** True when the target is not between the two expiries. */
  public boolean extrapolated() {
    return nearWeight < 0 || nearWeight > 1;
  }

  /**
   * 100 sqrt(T1 s1 w + T2 s2 (1 - w)) over the target, w = (N2 - target) / (N2 - N1): total
   * variance, linear in time (Cboe methodology, step 3).
   *
   * @param targetMinutes 43,200 for the 30 days of VIX
   */
  public static IndexOutcome of(TermVariance near, TermVariance next, double targetMinutes) {
    return of(near.minutes(), near.variance(), next.minutes(), next.variance(), targetMinutes);
  }

  /** As above from bare numbers; variances annualised and decimal. */
  public static IndexOutcome of(
      double nearMinutes,
      double nearVariance,
      double nextMinutes,
      double nextVariance,
      double targetMinutes) {
    if (!(nextMinutes > nearMinutes)) {
      return new NoIndex(
          "the next term must expire after the near term, but they expire in "
              + nextMinutes
              + " and "
              + nearMinutes
              + " minutes");
    }
    double weight = (nextMinutes - targetMinutes) / (nextMinutes - nearMinutes);
    double total = nearMinutes * nearVariance * weight + nextMinutes * nextVariance * (1 - weight);
    if (!(total >= 0)) {
      return new NoIndex("the interpolated variance is negative");
    }
    return new IndexLevel(100 * Math.sqrt(total / targetMinutes), weight, targetMinutes);
  }
}
