package org.alvhdesk.simulation;

/**
 * The state from which every volatility index and the futures curve follow: the path of SPX, and
 * what is not in it. Deviations are logarithmic and return to 0.
 *
 * @param factors memory of the path of SPX
 * @param fast deviation of VIX from what the path explains, gone within days; short maturities have
 *     more of it than long ones
 * @param slow deviation of all maturities alike, gone within months
 * @param front deviation of the futures curve around 30 days
 * @param back deviation of the futures curve from 60 days on
 * @param vvixNoise deviation of VVIX from its rule
 * @param shortNoise deviation of VIX9D from its rule
 * @param longNoise deviation of VIX3M from its rule
 */
record VolState(
    PathFactors factors,
    double fast,
    double slow,
    double front,
    double back,
    double vvixNoise,
    double shortNoise,
    double longNoise) {

  /** No deviation from what {@code factors} say. */
  static VolState of(PathFactors factors) {
    return new VolState(factors, 0, 0, 0, 0, 0, 0, 0);
  }

  VolState withFast(double value) {
    return new VolState(factors, value, slow, front, back, vvixNoise, shortNoise, longNoise);
  }

  VolState withSlow(double value) {
    return new VolState(factors, fast, value, front, back, vvixNoise, shortNoise, longNoise);
  }

  VolState withCurve(double newFront, double newBack) {
    return new VolState(factors, fast, slow, newFront, newBack, vvixNoise, shortNoise, longNoise);
  }

  VolState withVvixNoise(double value) {
    return new VolState(factors, fast, slow, front, back, value, shortNoise, longNoise);
  }
}
