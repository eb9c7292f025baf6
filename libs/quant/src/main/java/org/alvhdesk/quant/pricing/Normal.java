package org.alvhdesk.quant.pricing;

/**
 * Standard normal density and distribution with relative accuracy also in the tails, on the same
 * Mills ratio as the option kernels; the same bits on every CPU.
 */
public final class Normal {
  private Normal() {}

  /** Density n(x). */
  public static double density(double x) {
    return TimeValue.density(x);
  }

  /** Distribution N(x) = P(Z <= x). */
  public static double distribution(double x) {
    if (x == 0) {
      return 0.5;
    }
    double far = Math.abs(x);
    double tail = far > TimeValue.FARTHEST ? 0.0 : density(far) * MillsRatio.of(far);
    return x < 0 ? tail : 1 - tail;
  }
}
