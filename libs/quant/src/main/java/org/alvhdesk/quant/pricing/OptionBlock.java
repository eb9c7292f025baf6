package org.alvhdesk.quant.pricing;

/**
 * The inputs of one block of options and what pricing and inversion both need of them first. The
 * arrays are indexed by the place in the block alone: loops over arrays with an offset would stay
 * scalar.
 */
final class OptionBlock {
  static final int SIZE = 256;

  final double[] forward = new double[SIZE];
  final double[] strike = new double[SIZE];
  final double[] years = new double[SIZE];
  final double[] rate = new double[SIZE];

  /** +1 for a call, -1 for a put. */
  final double[] sign = new double[SIZE];

  /** min(forward, strike), points. */
  final double[] low = new double[SIZE];

  /** |ln(forward / strike)|. */
  final double[] y = new double[SIZE];

  private final double[] ratio = new double[SIZE];

  /** Takes options {@code [at, at + n)}. */
  void load(OptionColumns options, int at, int n) {
    System.arraycopy(options.forward(), at, forward, 0, n);
    System.arraycopy(options.strike(), at, strike, 0, n);
    System.arraycopy(options.years(), at, years, 0, n);
    System.arraycopy(options.rate(), at, rate, 0, n);
    boolean[] call = options.call();
    for (int i = 0; i < n; i++) {
      int one = call[at + i] ? 1 : 0;
      sign[i] = 2 * one - 1;
    }
    moneyness(n);
  }

  private void moneyness(int n) {
    for (int i = 0; i < n; i++) {
      double least = Math.min(forward[i], strike[i]);
      double most = Math.max(forward[i], strike[i]);
      low[i] = least;
      ratio[i] = (most - least) / (most + least);
    }
    for (int i = 0; i < n; i++) {
      y[i] = Elementary.logOfRatio(ratio[i]);
    }
    if (largest(ratio, n) <= Elementary.NEAR_ONE) {
      return;
    }
    for (int i = 0; i < n; i++) {
      if (ratio[i] > Elementary.NEAR_ONE) {
        y[i] = Elementary.logOfQuotient(low[i], Math.max(forward[i], strike[i]));
      }
    }
  }

  /**
   * exp(direction x rate x years) of each option into {@code factor}: -1 discounts, +1 grows; NaN
   * where the exponent is not a number of at most 700.
   */
  void growth(double direction, double[] factor, int n) {
    for (int i = 0; i < n; i++) {
      factor[i] = Elementary.expNearZero(direction * rate[i] * years[i]);
    }
    for (int i = 0; i < n; i++) {
      double exponent = direction * rate[i] * years[i];
      if (!(Math.abs(exponent) <= Elementary.NEAR_ZERO)) {
        factor[i] = Math.abs(exponent) <= 700 ? Elementary.exp(exponent) : Double.NaN;
      }
    }
  }

  /** Largest of the first {@code n}; NaN when one of them is. */
  static double largest(double[] values, int n) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, values[i]);
    }
    return largest;
  }
}
