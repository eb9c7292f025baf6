package org.alvhdesk.quant.vol.measure;

import org.alvhdesk.quant.pricing.Normal;

/**
 * Risk-neutral probabilities of one expiry, as shares 0 to 1 (docs/methodology 3.8). Forwards and
 * levels in index points, volatilities as decimals per square-root year.
 */
public final class Probabilities {
  private Probabilities() {}

  /**
   * Probability of settling above {@code level}: N(d2) with the volatility of that level. It leaves
   * out the smile's slope; {@code -dC/dK} would have it.
   */
  public static double settleAbove(double forward, double level, double years, double vol) {
    double sd = deviation(forward, level, years, vol);
    return Normal.distribution(StrictMath.log(forward / level) / sd - 0.5 * sd);
  }

  /**
   * Probability of settling between two levels, each with its own volatility: for the break-evens
   * of an iron condor its probability of profit.
   */
  public static double settleBetween(
      double forward, double lower, double volLower, double upper, double volUpper, double years) {
    if (!(lower < upper)) {
      throw new IllegalArgumentException("lower must be below upper: " + lower + ", " + upper);
    }
    return settleAbove(forward, lower, years, volLower)
        - settleAbove(forward, upper, years, volUpper);
  }

  /**
   * Probability that the forward touches {@code level} before settlement, exact for a forward with
   * constant volatility: {@code N(s d2) + (F/B) N(s d1)}, s = 1 for a level above the forward and
   * -1 below (reflection principle with the drift -vol^2/2 of the logarithm).
   */
  public static double touch(double forward, double level, double years, double vol) {
    double sd = deviation(forward, level, years, vol);
    double d1 = StrictMath.log(forward / level) / sd + 0.5 * sd;
    double s = level >= forward ? 1 : -1;
    double p = Normal.distribution(s * (d1 - sd)) + forward / level * Normal.distribution(s * d1);
    return Math.min(1, p);
  }

  /** The rule of thumb 2 P(settle beyond the level), drift ignored, at most 1. */
  public static double touchByDoubling(double forward, double level, double years, double vol) {
    double above = settleAbove(forward, level, years, vol);
    return Math.min(1, 2 * (level >= forward ? above : 1 - above));
  }

  private static double deviation(double forward, double level, double years, double vol) {
    if (!(forward > 0) || !(level > 0) || !(years > 0) || !(vol > 0)) {
      throw new IllegalArgumentException(
          "forward, level, years and vol must be positive: "
              + forward
              + ", "
              + level
              + ", "
              + years
              + ", "
              + vol);
    }
    return vol * Math.sqrt(years);
  }
}
