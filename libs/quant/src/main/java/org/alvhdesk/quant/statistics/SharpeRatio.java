package org.alvhdesk.quant.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Sharpe ratio of one series with what is needed to judge it. All ratios are <em>per period</em>
 * (per session for daily returns) unless a name says otherwise.
 *
 * @param perPeriod mean over standard deviation (n-1) of the excess returns
 * @param observations n
 * @param skewness of the returns
 * @param kurtosis of the returns, 3 for a normal
 */
public record SharpeRatio(double perPeriod, int observations, double skewness, double kurtosis) {
  private static final double EULER_MASCHERONI = 0.5772156649015329;
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /**
   * @throws IllegalArgumentException when a number is not finite or observations below 2
   */
  public SharpeRatio {
    if (!Double.isFinite(perPeriod)
        || !Double.isFinite(skewness)
        || !Double.isFinite(kurtosis)
        || observations < 2) {
      throw new IllegalArgumentException(
          "Sharpe ratio, skewness and kurtosis must be finite, observations at least 2: "
              + perPeriod
              + ", "
              + skewness
              + ", "
              + kurtosis
              + ", "
              + observations);
    }
  }

  /**
   * Of excess returns.
   *
   * @param excessReturns decimals a period, at least two that vary
   */
  public static Estimate<SharpeRatio> of(double[] excessReturns) {
    return Moments.of(excessReturns)
        .map(m -> new SharpeRatio(m.mean() / m.deviation(), m.count(), m.skewness(), m.kurtosis()));
  }

  /** perPeriod sqrt(periods of a year): right for uncorrelated returns only (Lo 2002). */
  public double annualised(double periodsPerYear) {
    return perPeriod * Math.sqrt(periodsPerYear);
  }

  /**
   * Standard error of the ratio for returns of these moments, a period (Mertens 2002; Bailey and
   * Lopez de Prado 2012, eq. 8): sqrt((1 - g3 SR + (g4-1)/4 SR^2)/(n-1)).
   */
  public Estimate<Double> standardError() {
    double v = 1 - skewness * perPeriod + (kurtosis - 1) / 4 * perPeriod * perPeriod;
    if (!(v > 0 && v < Double.POSITIVE_INFINITY) || kurtosis < 1 + skewness * skewness - 1e-9) {
      return new Estimate.Refused<>(
          new Refusal.Impossible(
              "no returns have skewness "
                  + skewness
                  + " and kurtosis "
                  + kurtosis
                  + ": kurtosis must be at least 1 + skewness^2, and a standard error above 0"));
    }
    return new Estimate.Known<>(Math.sqrt(v / (observations - 1)));
  }

  /**
   * Probabilistic Sharpe ratio: the probability that the true ratio exceeds a benchmark (Bailey and
   * Lopez de Prado 2012, eq. 11).
   *
   * @param benchmark Sharpe ratio per period
   */
  public Estimate<Double> probabilistic(double benchmark) {
    requireFinite("benchmark", benchmark);
    return standardError().map(e -> NORMAL.cumulativeProbability((perPeriod - benchmark) / e));
  }

  /**
   * Expected largest Sharpe ratio among {@code trials} independent strategies without skill (Bailey
   * and Lopez de Prado 2014, eq. 1): sqrt(V) ((1-g) Z(1-1/N) + g Z(1-1/(N e))). One trial was not
   * selected: 0.
   *
   * @param trials N, at least 1
   * @param varianceOfTrials V: variance of the trials' ratios, in (per period)^2
   */
  public static double expectedMaximum(int trials, double varianceOfTrials) {
    requireFinite("varianceOfTrials", varianceOfTrials);
    if (trials < 1 || varianceOfTrials < 0) {
      throw new IllegalArgumentException(
          "trials must be at least 1 and their variance not negative: "
              + trials
              + ", "
              + varianceOfTrials);
    }
    if (trials == 1) {
      return 0;
    }
    double a = -NORMAL.inverseCumulativeProbability(1.0 / trials);
    double b = -NORMAL.inverseCumulativeProbability(1.0 / (trials * Math.E));
    return Math.sqrt(varianceOfTrials) * ((1 - EULER_MASCHERONI) * a + EULER_MASCHERONI * b);
  }

  /**
   * Deflated Sharpe ratio: the probability that the true ratio is above what the best of the trials
   * would show without any skill (Bailey and Lopez de Prado 2014, eq. 2).
   *
   * @param trials number of independent strategies tried, this one included
   * @param varianceOfTrials variance of their ratios, in (per period)^2
   */
  public Estimate<Double> deflated(int trials, double varianceOfTrials) {
    return probabilistic(expectedMaximum(trials, varianceOfTrials));
  }

  /**
   * Minimum track record: observations after which a ratio of these moments would exceed the
   * benchmark with that confidence (Bailey and Lopez de Prado 2012, eq. 13).
   *
   * @param benchmark Sharpe ratio per period
   * @param confidence above 0.5 and below 1
   */
  public Estimate<Double> minimumTrackRecord(double benchmark, double confidence) {
    requireFinite("benchmark", benchmark);
    if (!(confidence > 0.5 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie between 0.5 and 1: " + confidence);
    }
    if (perPeriod <= benchmark) {
      return new Estimate.Refused<>(
          new Refusal.Impossible(
              "a ratio of " + perPeriod + " never proves more than " + benchmark));
    }
    return standardError()
        .flatMap(
            e -> {
              double z = NORMAL.inverseCumulativeProbability(confidence);
              double length = 1 + (observations - 1) * square(e * z / (perPeriod - benchmark));
              return Double.isFinite(length)
                  ? new Estimate.Known<>(length)
                  : new Estimate.Refused<>(
                      new Refusal.Impossible("benchmark too close to the ratio: " + benchmark));
            });
  }

  private static double square(double x) {
    return x * x;
  }

  private static void requireFinite(String name, double x) {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException(name + " must be finite: " + x);
    }
  }
}
