package org.alvhdesk.quant.vol.smile;

/**
 * Total Black variance {@code w = vol^2 years} of one expiry over log forward moneyness {@code k =
 * ln(K/F)}, twice differentiable.
 */
public interface VarianceCurve {
  /** Total variance at {@code k}. */
  double variance(double k);

  /** dw/dk. */
  double slope(double k);

  /** d2w/dk2. */
  double curvature(double k);

  /**
   * Gatheral's function {@code g(k) = (1 - k w'/(2w))^2 - w'^2/4 (1/w + 1/4) + w''/2}: the implied
   * density has its sign, so the expiry is free of butterfly arbitrage where it is not negative (J.
   * Gatheral and A. Jacquier, "Arbitrage-free SVI volatility surfaces", 2014, eq. 2.1 and lemma
   * 2.2). Where the variance itself is not positive the result is -1.
   */
  default double butterfly(double k) {
    return butterfly(k, variance(k), slope(k), curvature(k));
  }

  /** The same function from the curve's values at {@code k}. */
  static double butterfly(double k, double variance, double slope, double curvature) {
    if (!(variance > 0)) {
      return -1;
    }
    double shift = 1 - k * slope / (2 * variance);
    return shift * shift - 0.25 * slope * slope * (1 / variance + 0.25) + 0.5 * curvature;
  }

  /**
   * Risk-neutral density of {@code ln(S_T/F)} at {@code k}, per unit of k: {@code g(k) n(d2) /
   * sqrt(w)} with {@code d2 = -k/sqrt(w) - sqrt(w)/2} (the same paper, section 2).
   */
  default double density(double k) {
    double w = variance(k);
    double sd = Math.sqrt(w);
    double d2 = -k / sd - 0.5 * sd;
    return butterfly(k) * StrictMath.exp(-0.5 * d2 * d2) / Math.sqrt(2 * Math.PI * w);
  }
}
