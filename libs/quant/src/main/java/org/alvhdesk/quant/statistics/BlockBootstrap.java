package org.alvhdesk.quant.statistics;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Resampling of a dependent series in blocks. Results depend on the generator given and on nothing
 * else; for figures that others can repeat take {@code
 * RandomGeneratorFactory.of("L64X128MixRandom").create(seed)} and publish the seed. Only {@code
 * nextLong} is used, 53 bits a draw.
 */
public final class BlockBootstrap {
  private BlockBootstrap() {}

  /** How blocks are drawn; both treat the series as a circle. */
  public enum Scheme {
    /** Lengths are geometric with the given mean (Politis and Romano 1994): stationary. */
    STATIONARY,
    /** All blocks have the given length (Politis and Romano 1992). */
    CIRCULAR
  }

  /**
   * A plan.
   *
   * @param scheme how blocks are drawn
   * @param blockLength bars of a block, or their mean, at least 1; 1 is the plain bootstrap
   * @param resamples number of resamples, at least 1; 1,000 or more for a tail of 2.5 %
   */
  public record Plan(Scheme scheme, int blockLength, int resamples) {
    /**
     * @throws IllegalArgumentException when a number is below 1
     */
    public Plan {
      if (blockLength < 1 || resamples < 1) {
        throw new IllegalArgumentException(
            "blockLength and resamples must be at least 1: " + blockLength + ", " + resamples);
      }
    }
  }

  /**
   * What the resamples say.
   *
   * @param point the statistic of the sample
   * @param lower lower end of the percentile interval, in the unit of the statistic
   * @param upper upper end
   * @param level its level
   * @param mean mean of the resamples; mean - point estimates the bias
   * @param standardError their standard deviation (n-1), 0 for a single resample
   * @param plan the plan
   */
  public record Interval(
      double point,
      double lower,
      double upper,
      double level,
      double mean,
      double standardError,
      Plan plan) {}

  /**
   * Percentile interval of a statistic of one series.
   *
   * @param sample at least two values
   * @param statistic gets a resample it must not keep; must be finite on every resample
   * @param level 0 to 1, such as 0.95
   * @param random seeded by the caller
   */
  public static Estimate<Interval> interval(
      double[] sample,
      ToDoubleFunction<double[]> statistic,
      Plan plan,
      double level,
      RandomGenerator random) {
    Optional<Refusal> problem = Samples.problem("sample", sample, 2);
    if (problem.isPresent()) {
      return new Estimate.Refused<>(problem.get());
    }
    double[] resample = new double[sample.length];
    return intervalByPlace(
        sample.length,
        places -> {
          for (int i = 0; i < places.length; i++) {
            resample[i] = sample[places[i]];
          }
          return statistic.applyAsDouble(resample);
        },
        plan,
        level,
        random);
  }

  /**
   * Percentile interval of a statistic of several series that must be resampled together.
   *
   * @param n length of the series, at least 2
   * @param statistic of the places taken (0 to n-1), which it must not keep
   * @param level 0 to 1
   * @param random seeded by the caller
   * @throws IllegalArgumentException when n is below 2, the level is not a level, or a block is
   *     longer than the series
   */
  public static Estimate<Interval> intervalByPlace(
      int n, ToDoubleFunction<int[]> statistic, Plan plan, double level, RandomGenerator random) {
    if (n < 2 || !(level > 0 && level < 1) || plan.blockLength() > n) {
      throw new IllegalArgumentException(
          "need at least 2 observations, a level between 0 and 1 and blocks no longer than the"
              + " series: "
              + n
              + ", "
              + level
              + ", "
              + plan.blockLength());
    }
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = i;
    }
    double point = statistic.applyAsDouble(places);
    if (!(Math.abs(point) <= Samples.LARGEST)) {
      return new Estimate.Refused<>(
          new Refusal.Unusable(
              "statistic", 0, Double.toString(point), "must be finite on the sample itself"));
    }
    double[] values = new double[plan.resamples()];
    for (int b = 0; b < values.length; b++) {
      draw(places, plan, random);
      values[b] = statistic.applyAsDouble(places);
      if (!(Math.abs(values[b]) <= Samples.LARGEST)) {
        return new Estimate.Refused<>(
            new Refusal.UndefinedOnResample(b, Double.toString(values[b])));
      }
    }
    double mean = Samples.mean(values);
    double squares = 0;
    for (double v : values) {
      squares += (v - mean) * (v - mean);
    }
    return new Estimate.Known<>(
        new Interval(
            point,
            Quantiles.type7(values, (1 - level) / 2),
            Quantiles.type7(values, (1 + level) / 2),
            level,
            mean,
            values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0,
            plan));
  }

  /**
   * One resample.
   *
   * @param places filled with places 0 to length-1
   */
  public static void draw(int[] places, Plan plan, RandomGenerator random) {
    int n = places.length;
    double restart = 1.0 / plan.blockLength();
    int at = 0;
    for (int i = 0; i < n; i++) {
      boolean fresh =
          i == 0
              || switch (plan.scheme()) {
                case STATIONARY -> uniform(random) < restart;
                case CIRCULAR -> i % plan.blockLength() == 0;
              };
      at = fresh ? (int) (uniform(random) * n) : at + 1 == n ? 0 : at + 1;
      places[i] = at;
    }
  }

  private static double uniform(RandomGenerator random) {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }
}
