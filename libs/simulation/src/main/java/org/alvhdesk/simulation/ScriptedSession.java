package org.alvhdesk.simulation;

/**
 * Where one session ends, up to a little seeded noise.
 *
 * @param spxReturn simple return close to close, decimal
 * @param vix VIX at the close, points
 * @param vvix VVIX at the close, points
 * @param cm30 future of 30 days at the close, points
 * @param cm110 future of 110 days at the close, points
 * @param shape how much of the day's move is done at the end of each step
 */
record ScriptedSession(
    double spxReturn, double vix, double vvix, double cm30, double cm110, Shape shape) {

  /** Cumulative share of the day's move by step, for SPX and for the logarithms of the rest. */
  record Shape(double[] spx, double[] vol) {}

  static final Shape EVEN = new Shape(even(), even());

  /** A weak morning, a slide after 14:00, volatility vertical in the last hour. */
  static final Shape LATE_BREAK =
      new Shape(
          new double[] {
            0.14, 0.17, 0.16, 0.20, 0.22, 0.25, 0.28, 0.30, 0.38, 0.52, 0.84, 1.02, 1.0
          },
          new double[] {
            0.05, 0.07, 0.06, 0.09, 0.10, 0.12, 0.14, 0.17, 0.24, 0.36, 0.62, 0.82, 1.0
          });

  /** A crash at the open that is half taken back by the close. */
  static final Shape EARLY_PANIC =
      new Shape(
          new double[] {
            1.25, 1.35, 1.20, 1.10, 0.95, 0.90, 0.85, 0.90, 0.95, 0.90, 0.95, 1.05, 1.0
          },
          new double[] {
            1.60, 1.50, 1.35, 1.25, 1.10, 1.05, 1.00, 1.00, 0.95, 0.95, 0.98, 1.00, 1.0
          });

  /** A session whose moves come evenly. */
  static ScriptedSession even(
      double spxReturn, double vix, double vvix, double cm30, double cm110) {
    return new ScriptedSession(spxReturn, vix, vvix, cm30, cm110, EVEN);
  }

  ScriptedSession shaped(Shape other) {
    return new ScriptedSession(spxReturn, vix, vvix, cm30, cm110, other);
  }

  private static double[] even() {
    double[] share = new double[SimulatedPath.STEPS];
    for (int i = 0; i < share.length; i++) {
      share[i] = 0.30 + 0.70 * i / (share.length - 1);
    }
    return share;
  }
}
