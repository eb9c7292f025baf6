package org.alvhdesk.simulation;

/**
 * How a market moves when nothing is scripted: sigma = beta0 + beta1 R1 + beta2 sqrt(R2), the
 * volatility of {@link PathFactors}, and what falls out of it.
 *
 * <p>The authors' published betas are 0.04, -0.13 and 0.65; a quasi-likelihood fit of daily SPX
 * returns 2000 to June 2024 with their lambda and theta gives 0.025, -0.059 and 0.83. {@link
 * #ORDINARY} lies between the two and was chosen so that the statistics of docs/simulation.md come
 * out like those of the real series; the others bend it to a quiet market, a slow bear market or a
 * melt-up.
 *
 * @param drift of SPX, decimal a year
 * @param beta0 decimal per square-root year
 * @param beta1 per unit of R1
 * @param beta2 per unit of the square root of R2
 * @param jumpsPerSession mean number of sudden moves a session
 */
record Climate(double drift, double beta0, double beta1, double beta2, double jumpsPerSession) {
  /** Like 2006 to 2024 as a whole. */
  static final Climate ORDINARY = new Climate(0.07, 0.027, -0.09, 0.80, 0.03);

  /** Like 2017: little happens and little of it is remembered. */
  static final Climate QUIET = new Climate(0.07, 0.056, -0.05, 0.45, 0.002);

  /** After a shock: it is digested, and the next one does not come at once. */
  static final Climate RECOVERY = new Climate(0.12, 0.044, -0.08, 0.64, 0.010);

  /** Like the spring of 2020: prices recover almost as fast as they fell. */
  static final Climate RELIEF = new Climate(0.60, 0.035, -0.08, 0.50, 0.005);

  /** Like 2022: a slow fall in which volatility stays high without a panic. */
  static final Climate GRIND = new Climate(-0.22, 0.095, -0.04, 0.55, 0.006);

  /** Like the winter of 2023-24: up on most days. */
  static final Climate MELT_UP = new Climate(0.32, 0.052, -0.05, 0.50, 0.004);

  private static final double LOWEST = 0.035;
  private static final double HIGHEST = 0.80;

  /** Instantaneous volatility, decimal per square-root year, held between 0.035 and 0.80. */
  double volatility(PathFactors factors) {
    double sigma = beta0 + beta1 * factors.trend() + beta2 * factors.activity();
    return Math.clamp(sigma, LOWEST, HIGHEST);
  }

  /** Factors from which a market of this climate may begin. */
  PathFactors rest() {
    return PathFactors.atRest(beta0 / (1 - beta2));
  }
}
