package org.alvhdesk.simulation;

/**
 * The four factors of the path-dependent volatility model of Guyon and Lekeufack, "Volatility is
 * (mostly) path-dependent", Quantitative Finance 23 (2023), 4-factor Markovian form: two
 * exponentially weighted averages of past returns and two of past squared returns,
 *
 * <pre>
 * R1 = (1 - theta1) R1_0 + theta1 R1_1,   dR1_j = lambda1_j (dS/S - R1_j dt)
 * R2 = (1 - theta2) R2_0 + theta2 R2_1,   dR2_j = lambda2_j ((dS/S)^2 - R2_j dt)
 * </pre>
 *
 * <p>lambda1 = 55 and 10, theta1 = 0.25, lambda2 = 20 and 3 (a year), theta2 = 0.5 are the values
 * of the code that the authors published with the paper. The square of the return itself is used
 * where the paper writes sigma^2 dt, its expectation: a scripted crash is remembered too.
 *
 * @param trendFast R1_0, decimal a year
 * @param trendSlow R1_1, decimal a year
 * @param activityFast R2_0, decimal squared a year
 * @param activitySlow R2_1, decimal squared a year
 */
record PathFactors(double trendFast, double trendSlow, double activityFast, double activitySlow) {
  /** lambda1_0, lambda1_1, lambda2_0, lambda2_1 a year. */
  static final double[] SPEEDS = {55, 10, 20, 3};

  private static final double THETA_TREND = 0.25;
  private static final double THETA_ACTIVITY = 0.5;

  /** Factors of a market that has moved with {@code volatility} (decimal a year) for ever. */
  static PathFactors atRest(double volatility) {
    double variance = volatility * volatility;
    return new PathFactors(0, 0, variance, variance);
  }

  /** R1, decimal a year. */
  double trend() {
    return (1 - THETA_TREND) * trendFast + THETA_TREND * trendSlow;
  }

  /** The square root of R2, decimal per square-root year. */
  double activity() {
    return Math.sqrt((1 - THETA_ACTIVITY) * activityFast + THETA_ACTIVITY * activitySlow);
  }

  /**
   * The factors after a return.
   *
   * @param move of log SPX
   * @param squared what counts as its square; the square of {@code move}, or more where the steps
   *     of a scripted session would understate the move of the day
   */
  PathFactors after(double move, double squared, Stride stride) {
    double dt = stride.years();
    return new PathFactors(
        stride.keep(0) * trendFast + (1 - stride.keep(0)) / dt * move,
        stride.keep(1) * trendSlow + (1 - stride.keep(1)) / dt * move,
        stride.keep(2) * activityFast + (1 - stride.keep(2)) / dt * squared,
        stride.keep(3) * activitySlow + (1 - stride.keep(3)) / dt * squared);
  }
}
