package org.alvhdesk.simulation;

/**
 * VIX9D, VIX3M, VVIX and VX futures that go with a {@link VolState}.
 *
 * <p>Future of T days: ln F = slow + contango(T) + b(T) stretch + j(T) jump. b are the ordinary-day
 * betas of docs/methodology 3.7 (1 at T = 0, so futures converge to VIX); j are the shock loadings
 * ln(multiplier) / ln(37.3/17.3) of its Feb 2018 window: 0.88, 0.38 and 0.30 at 30, 110 and 180
 * days. Contango: the same section's forwards at VIX 17 to 19, a little steeper when VIX is lower
 * and gone at 40.
 *
 * <p>VIX9D, VIX3M and VVIX: elasticities to stretch from daily closes 2012 to June 2024, to the
 * jump from the Feb 2018 window.
 */
final class VolComplex {
  private static final double[] DAYS = {0, 30, 60, 90, 110, 150, 180, 220, 280};
  private static final double[] BETA = {1, 0.517, 0.372, 0.294, 0.260, 0.216, 0.197, 0.170, 0.150};
  private static final double[] SHOCK = {1, 0.882, 0.690, 0.480, 0.381, 0.325, 0.301, 0.270, 0.240};
  private static final double[] CONTANGO = {
    0, 0.095, 0.140, 0.168, 0.185, 0.220, 0.245, 0.270, 0.295
  };

  private VolComplex() {}

  /** Price (points) of the future that settles in {@code days} calendar days, fractions allowed. */
  static double future(VolState s, double days) {
    double steepness =
        Math.clamp(
            (StrictMath.log(40) - s.logSlow()) / (StrictMath.log(40) - StrictMath.log(13)),
            0.0,
            1.1);
    double log =
        s.logSlow()
            + steepness * at(CONTANGO, days)
            + at(BETA, days) * s.stretch()
            + at(SHOCK, days) * s.jump();
    return StrictMath.exp(log);
  }

  static double vix9d(VolState s) {
    return StrictMath.exp(
        s.logVix() - 0.08 + 0.45 * s.stretch() + 0.49 * s.jump() + s.shortNoise());
  }

  static double vix3m(VolState s) {
    return StrictMath.exp(s.logVix() + 0.15 - 0.45 * s.stretch() - 0.35 * s.jump() + s.longNoise());
  }

  /** Logarithm of VVIX without its noise. */
  static double logVvixRule(VolState s, double restingVvix) {
    return StrictMath.log(restingVvix)
        + 0.36 * (s.logSlow() - StrictMath.log(13))
        + 0.50 * s.stretch()
        + 0.44 * s.jump();
  }

  private static double at(double[] table, double days) {
    int last = DAYS.length - 1;
    if (days <= DAYS[0]) {
      return table[0];
    }
    if (days >= DAYS[last]) {
      return table[last];
    }
    int i = 1;
    while (days > DAYS[i]) {
      i++;
    }
    double done = (days - DAYS[i - 1]) / (DAYS[i] - DAYS[i - 1]);
    return table[i - 1] + done * (table[i] - table[i - 1]);
  }
}
