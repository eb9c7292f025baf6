package org.alvhdesk.simulation;

/**
 * Where one session ends, up to a little seeded noise.
 *
 * @param spxReturn simple return close to close, decimal
 * @param vix VIX at the close, points
 * @param vvix VVIX at the close, points
 * @param jump true when the move is a shock: futures then follow with shock loadings, not with the
 *     loadings of ordinary days
 * @param shape how much of the day's move is done at the end of each step
 */
record ScriptedSession(double spxReturn, double vix, double vvix, boolean jump, Shape shape) {

  /** Cumulative share of the day's move by step, for SPX and for the logarithms of VIX and VVIX. */
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

  private static double[] even() {
    double[] share = new double[SimulatedPath.STEPS];
    for (int i = 0; i < share.length; i++) {
      share[i] = 0.30 + 0.70 * i / (share.length - 1);
    }
    return share;
  }
}
