package org.alvhdesk.quant.vol.smile;

/**
 * Raw SVI: {@code w(k) = a + b (rho (k - m) + sqrt((k - m)^2 + sigma^2))} (J. Gatheral, "A
 * parsimonious arbitrage-free implied volatility parameterization", 2004).
 *
 * @param a level, total variance
 * @param b wing slope scale, total variance per unit of log moneyness, not negative
 * @param rho orientation, -1 to 1: negative for SPX, positive for VIX
 * @param m position of the vertex, log moneyness
 * @param sigma smoothness of the vertex, log moneyness, positive
 */
public record SviSlice(double a, double b, double rho, double m, double sigma)
    implements VarianceCurve {
  /** Steepest wing, {@code b (1 + |rho|)}, that any smile can have (R. Lee, 2004). */
  public static final double LEE_BOUND = 2;

  /**
   * @throws IllegalArgumentException when b is negative, rho outside [-1, 1], sigma not positive,
   *     the least variance negative, or a number is not finite
   */
  public SviSlice {
    boolean finite = Math.abs(a) + Math.abs(b) + Math.abs(m) + sigma < Double.POSITIVE_INFINITY;
    if (!finite || !(b >= 0) || !(Math.abs(rho) <= 1) || !(sigma > 0)) {
      throw new IllegalArgumentException(
          "raw SVI needs finite a, m, b >= 0, |rho| <= 1, sigma > 0: "
              + a
              + ", "
              + b
              + ", "
              + rho
              + ", "
              + m
              + ", "
              + sigma);
    }
    double least = a + b * sigma * Math.sqrt(1 - rho * rho);
    if (least < -1e-12 * (Math.abs(a) + 1e-12)) {
      throw new IllegalArgumentException("raw SVI with negative least variance " + least);
    }
  }

  @Override
  public double variance(double k) {
    double d = k - m;
    return a + b * (rho * d + Math.sqrt(d * d + sigma * sigma));
  }

  @Override
  public double slope(double k) {
    double d = k - m;
    return b * (rho + d / Math.sqrt(d * d + sigma * sigma));
  }

  @Override
  public double curvature(double k) {
    double d = k - m;
    double squared = d * d + sigma * sigma;
    return b * sigma * sigma / (squared * Math.sqrt(squared));
  }

  /** {@code b (1 + |rho|)}: at most {@link #LEE_BOUND} without arbitrage in the wings. */
  public double steepestWing() {
    return b * (1 + Math.abs(rho));
  }

  /**
   * The slice {@code w = theta/2 (1 + rho phi k + sqrt((phi k + rho)^2 + 1 - rho^2))} of the
   * surface SVI family. It is free of butterfly arbitrage when {@code theta phi (1+|rho|) <= 4} and
   * {@code theta phi^2 (1+|rho|) <= 4} (Gatheral and Jacquier 2014, theorem 4.2); {@code phi} is
   * lowered here until both hold.
   *
   * @param theta at-the-money total variance, positive
   * @param phi steepness, positive
   * @param rho orientation, strictly inside -1 to 1
   */
  public static SviSlice arbitrageFree(double theta, double phi, double rho) {
    double lean = 1 + Math.abs(rho);
    double most = 0.98 * Math.min(4 / (theta * lean), 2 / Math.sqrt(theta * lean));
    double used = Math.min(phi, most);
    double bent = 1 - rho * rho;
    return new SviSlice(
        0.5 * theta * bent, 0.5 * theta * used, rho, -rho / used, Math.sqrt(bent) / used);
  }

  /** Least total variance, at the vertex. */
  public double leastVariance() {
    return a + b * sigma * Math.sqrt(1 - rho * rho);
  }

  /**
   * This slice moved the share {@code t} (0 to 1) of the way towards {@code other}: least variance,
   * b, rho, m and sigma each in a straight line, so that every slice between is valid.
   */
  SviSlice towards(SviSlice other, double t) {
    double least = leastVariance() + t * (other.leastVariance() - leastVariance());
    double newB = b + t * (other.b - b);
    double newRho = rho + t * (other.rho - rho);
    double newSigma = sigma + t * (other.sigma - sigma);
    return new SviSlice(
        least - newB * newSigma * Math.sqrt(1 - newRho * newRho),
        newB,
        newRho,
        m + t * (other.m - m),
        newSigma);
  }
}
