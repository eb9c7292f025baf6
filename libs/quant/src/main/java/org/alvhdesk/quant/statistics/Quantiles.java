package org.alvhdesk.quant.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.stat.descriptive.rank.Percentile;

/** Quantiles and expected shortfall of a sample, in its unit. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * Quantile by linear interpolation of order statistics (Hyndman and Fan 1996, type 7; the default
   * of R and numpy).
   *
   * @param p probability, 0 to 1
   * @throws IllegalArgumentException when p is not a probability
   */
  public static Estimate<Double> quantile(double[] xs, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must be a probability, 0 to 1: " + p);
    }
    return Samples.problem("series", xs, 1)
        .<Estimate<Double>>map(Estimate.Refused::new)
        .orElseGet(() -> new Estimate.Known<>(type7(xs, p)));
  }

  static double type7(double[] xs, double p) {
    if (p == 0) {
      return Arrays.stream(xs).min().orElseThrow();
    }
    return new Percentile().withEstimationType(Percentile.EstimationType.R_7).evaluate(xs, 100 * p);
  }

  /**
   * Expected shortfall of the worst tail, as a loss: minus the mean of the lowest {@code tail}
   * share of the sample, the value at the border counted with the part that fits (Acerbi and Tasche
   * 2002, eq. 12 with an empirical distribution). Positive when the tail loses.
   *
   * @param returns in any unit; the result has the same
   * @param tail share of the worst outcomes, above 0 and at most 1 (0.05 is the worst twentieth)
   * @throws IllegalArgumentException when the tail is not a share
   */
  public static Estimate<Double> expectedShortfall(double[] returns, double tail) {
    if (!(tail > 0 && tail <= 1)) {
      throw new IllegalArgumentException("tail must be a share above 0 and at most 1: " + tail);
    }
    Optional<Refusal> problem = Samples.problem("returns", returns, 1);
    if (problem.isPresent()) {
      return new Estimate.Refused<>(problem.get());
    }
    double[] sorted = returns.clone();
    Arrays.sort(sorted);
    double weight = tail * sorted.length;
    int whole = (int) Math.min(Math.floor(weight), sorted.length);
    double sum = 0;
    for (int i = 0; i < whole; i++) {
      sum += sorted[i];
    }
    if (whole < sorted.length) {
      sum += (weight - whole) * sorted[whole];
    }
    return new Estimate.Known<>(-sum / weight);
  }
}
