package org.alvhdesk.simulation;

/**
 * VIX, VIX9D, VIX3M, VVIX and VX futures that go with a {@link VolState}.
 *
 * <p>Each is a fitted map of the path factors, {@code c0 + c1 R1_0 + c2 R1_1 + c3 sqrt(R2_0) + c4
 * sqrt(R2_1)} in points, times the exponential of its loadings on the deviations. The coefficients
 * are least squares of relative errors on the daily closes of 2006 to June 2024 (VIX9D from 2011,
 * VIX3M from 2009), factors from daily SPX returns since 2000, and so hold the premium that the
 * market pays: futures stand above VIX in calm and below it in stress. R2 of the levels: VIX 0.93
 * (the paper's own regression of VIX on the path finds 0.9 to 0.95), VIX9D 0.86, VIX3M 0.87,
 * futures 0.91, 0.87, 0.84, 0.80, 0.77, 0.74 and 0.72 at 30, 60, 90, 120, 150, 180 and 210 days. At
 * 0 days the future is VIX itself; beyond 210 days the map is carried on half as steeply.
 *
 * <p>Loadings on the fast deviation: regression of daily changes of the residuals on those of VIX;
 * the slow one lifts all alike. docs/simulation.md compares what comes out with the real series.
 */
final class VolComplex {
  private static final double[] DAYS = {0, 30, 60, 90, 120, 150, 180, 210, 280};

  private static final double[] VIX = {5.468, -1.883, -2.259, 37.253, 45.009};
  private static final double[] VIX9D = {4.955, -2.981, -1.981, 49.172, 31.565};
  private static final double[] VIX3M = {7.484, -1.244, -2.392, 20.412, 59.870};
  private static final double[][] FUTURE = {
    VIX,
    {7.063, -0.719, -2.978, 13.420, 63.831},
    {8.137, -0.449, -2.684, 1.967, 71.489},
    {9.198, -0.285, -2.587, -3.829, 72.632},
    {10.085, -0.217, -2.442, -7.330, 72.077},
    {10.867, -0.180, -2.296, -9.518, 70.684},
    {11.580, -0.135, -2.254, -10.643, 68.586},
    {12.160, -0.090, -2.200, -11.600, 66.600},
    {12.840, -0.060, -2.080, -12.700, 64.300},
  };
  private static final double[] FAST_DAYS = {0, 7, 15, 30, 60, 90, 120, 180, 280};
  private static final double[] FAST = {1, 0.60, 0.40, 0.31, 0.24, 0.19, 0.16, 0.12, 0.07};

  /** Lowest VIX and future, and lowest VIX9D, points; the real ones are 9.1 and 7.2. */
  private static final double LOWEST = 8.5;

  private static final double LOWEST_VIX9D = 6.5;

  /** The bend towards the lowest level begins this many points above it. */
  private static final double BEND = 2.5;

  private static final double VVIX_LEVEL = 3.37;
  private static final double VVIX_PATH = 0.40;
  private static final double VVIX_DEVIATION = 0.75;

  private VolComplex() {}

  /** VIX, points, as far as the path explains it. */
  static double vixOfPath(PathFactors factors) {
    return held(map(VIX, factors), LOWEST);
  }

  /** VIX, points. */
  static double vix(VolState s) {
    return held(vixOfPath(s.factors()) * StrictMath.exp(s.fast() + s.slow()), LOWEST);
  }

  /** Price (points) of the future that settles in {@code days} calendar days, fractions allowed. */
  static double future(VolState s, double days) {
    double curve = frontLoading(days) * s.front() + backLoading(days) * s.back();
    return held(futureOfPath(s, days) * StrictMath.exp(curve), LOWEST);
  }

  /** The same without the deviations of the curve. */
  static double futureOfPath(VolState s, double days) {
    int i = before(DAYS, days);
    double near = map(FUTURE[i], s.factors());
    double path = near + done(DAYS, i, days) * (map(FUTURE[i + 1], s.factors()) - near);
    int j = before(FAST_DAYS, days);
    double fast = FAST[j] + done(FAST_DAYS, j, days) * (FAST[j + 1] - FAST[j]);
    return held(path, LOWEST) * StrictMath.exp(fast * s.fast() + s.slow());
  }

  /** 1 at 30 days, 0 at none and at many. */
  static double frontLoading(double days) {
    return days / 30 * StrictMath.exp(1 - days / 30);
  }

  /** 0 at 0 days, rising to 1. */
  static double backLoading(double days) {
    return 1 - StrictMath.exp(-days / 60);
  }

  /** VIX9D, points. */
  static double vix9d(VolState s) {
    double deviation = 0.015 + 1.6 * s.fast() + 0.8 * s.slow() + s.shortNoise();
    return held(
        held(map(VIX9D, s.factors()), LOWEST_VIX9D) * StrictMath.exp(deviation), LOWEST_VIX9D);
  }

  /** VIX3M, points. */
  static double vix3m(VolState s) {
    double deviation = 0.51 * s.fast() + s.slow() + s.longNoise();
    return held(held(map(VIX3M, s.factors()), LOWEST) * StrictMath.exp(deviation), LOWEST);
  }

  /**
   * Logarithm of VVIX without its noise: elasticities between those of levels and those of daily
   * changes, 2012 to June 2024.
   */
  static double logVvixRule(VolState s) {
    return VVIX_LEVEL
        + VVIX_PATH * StrictMath.log(vixOfPath(s.factors()))
        + VVIX_DEVIATION * (s.fast() + s.slow());
  }

  /**
   * The maps are linear and the deviations know no floor: below {@code lowest} + {@value #BEND}
   * points a level is bent so that it comes near {@code lowest} and never there.
   */
  private static double held(double points, double lowest) {
    double knee = lowest + BEND;
    return points >= knee ? points : lowest + BEND * StrictMath.exp((points - knee) / BEND);
  }

  /** Index of the last of {@code knots} before {@code days} that has one behind it. */
  private static int before(double[] knots, double days) {
    int i = 0;
    while (i < knots.length - 2 && days > knots[i + 1]) {
      i++;
    }
    return i;
  }

  /** Share of the way from knot {@code i} to the next, held between 0 and 1. */
  private static double done(double[] knots, int i, double days) {
    return Math.clamp((days - knots[i]) / (knots[i + 1] - knots[i]), 0.0, 1.0);
  }

  private static double map(double[] c, PathFactors f) {
    return c[0]
        + c[1] * f.trendFast()
        + c[2] * f.trendSlow()
        + c[3] * Math.sqrt(f.activityFast())
        + c[4] * Math.sqrt(f.activitySlow());
  }
}
