package org.alvhdesk.quant.vol.realised;

/**
 * Premium of implied over realised volatility, ex ante: the realised volatility is that of the
 * sessions up to the day of the implied one, never of the days after (docs/methodology 3.3).
 */
public final class VarianceRiskPremium {
  private VarianceRiskPremium() {}

  /**
   * VIX^2 - RV^2 in variance points (a VIX of 20 is 400).
   *
   * @param vixPoints implied volatility in volatility points (20 is 20 %), not negative
   * @param realisedVol realised volatility as a decimal (0.15), as {@link RollingRealisedVol} gives
   *     it, usually over 21 sessions
   */
  public static double variancePoints(double vixPoints, double realisedVol) {
    require(vixPoints, realisedVol);
    double realised = 100 * realisedVol;
    return vixPoints * vixPoints - realised * realised;
  }

  /** VIX - RV in volatility points; arguments as in {@link #variancePoints}. */
  public static double volPoints(double vixPoints, double realisedVol) {
    require(vixPoints, realisedVol);
    return vixPoints - 100 * realisedVol;
  }

  private static void require(double vixPoints, double realisedVol) {
    if (!(vixPoints >= 0) || !(realisedVol >= 0) || realisedVol > 10) {
      throw new IllegalArgumentException(
          "VIX is in points (20) and realised volatility a decimal (0.15), both not negative: "
              + vixPoints
              + ", "
              + realisedVol);
    }
  }
}
