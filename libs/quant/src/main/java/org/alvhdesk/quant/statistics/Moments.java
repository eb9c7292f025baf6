package org.alvhdesk.quant.statistics;

import java.util.Optional;

/**
 * First four moments of a series.
 *
 * @param count number of values
 * @param mean in the unit of the series
 * @param deviation standard deviation with n-1, in the unit of the series
 * @param skewness m3/m2^1.5 of the sample (no small-sample correction), a pure number
 * @param kurtosis m4/m2^2 of the sample, a pure number, 3 for a normal (not the excess)
 */
public record Moments(int count, double mean, double deviation, double skewness, double kurtosis) {

  /** Moments of at least two values that vary. */
  public static Estimate<Moments> of(double[] xs) {
    Optional<Refusal> problem = Samples.problem("series", xs, 2);
    if (problem.isPresent()) {
      return new Estimate.Refused<>(problem.get());
    }
    if (Samples.isConstant(xs)) {
      return new Estimate.Refused<>(new Refusal.Constant("series"));
    }
    double mean = Samples.mean(xs);
    double scale = 0;
    for (double x : xs) {
      scale = Math.max(scale, Math.abs(x - mean));
    }
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    for (double x : xs) {
      double d = (x - mean) / scale;
      double dd = d * d;
      s2 += dd;
      s3 += dd * d;
      s4 += dd * dd;
    }
    int n = xs.length;
    double m2 = s2 / n;
    return new Estimate.Known<>(
        new Moments(
            n,
            mean,
            scale * Math.sqrt(s2 / (n - 1)),
            s3 / n / (m2 * Math.sqrt(m2)),
            s4 / n / (m2 * m2)));
  }
}
