package org.alvhdesk.quant.statistics;

import static org.alvhdesk.quant.statistics.BlockBootstrap.Scheme.CIRCULAR;
import static org.alvhdesk.quant.statistics.BlockBootstrap.Scheme.STATIONARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alvhdesk.quant.statistics.BlockBootstrap.Interval;
import org.alvhdesk.quant.statistics.BlockBootstrap.Plan;
import org.alvhdesk.quant.statistics.BlockBootstrap.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockBootstrapTest {
  private final double[] returns = SyntheticReturns.column(0);

  private static RandomGenerator seeded(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static double mean(double[] xs) {
    return Arrays.stream(xs).average().orElseThrow();
  }

  /**
   * Exact variance of the resampled mean: R(0)/n + 2/n sum over i of w(i) R(i) with circular
   * autocovariances R; w(i) = (1-i/n)(1-1/L)^i + (i/n)(1-1/L)^(n-i) for the stationary scheme
   * (Politis and Romano 1994, eq. 3.2 with lemma 1), (1-i/L)+ for blocks that fill n.
   */
  private static double exactVarianceOfMean(double[] xs, Plan plan) {
    int n = xs.length;
    double mean = mean(xs);
    double keep = 1 - 1.0 / plan.blockLength();
    double sum = 0;
    for (int lag = 0; lag < n; lag++) {
      double covariance = 0;
      for (int t = 0; t < n; t++) {
        covariance += (xs[t] - mean) * (xs[(t + lag) % n] - mean) / n;
      }
      double weight =
          switch (plan.scheme()) {
            case STATIONARY -> (1 - lag / (double) n) * StrictMath.pow(keep, lag);
            case CIRCULAR -> Math.max(0, 1 - lag / (double) plan.blockLength());
          };
      sum += (lag == 0 ? 1 : 2) * weight * covariance;
    }
    return sum / n;
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  @DisplayName("the mean is unbiased and its error is what the scheme's theory says")
  void meanAndError(Scheme scheme) {
    Plan plan = new Plan(scheme, 8, 20_000);
    Interval i =
        BlockBootstrap.interval(returns, BlockBootstrapTest::mean, plan, 0.95, seeded(1)).orThrow();
    double error = Math.sqrt(exactVarianceOfMean(returns, plan));
    assertThat(i.point()).isCloseTo(mean(returns), within(1e-17));
    assertThat(i.mean()).isCloseTo(i.point(), within(4 * error / Math.sqrt(20_000)));
    assertThat(i.standardError() / error).isCloseTo(1, within(4 / Math.sqrt(2 * 20_000)));
    assertThat((i.upper() - i.lower()) / (2 * 1.959964 * error)).isCloseTo(1, within(0.03));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  @DisplayName("with positive autocorrelation blocks show the error that single draws miss")
  void dependence(Scheme scheme) {
    RandomGenerator random = seeded(9);
    double[] dependent = new double[400];
    for (int i = 1; i < dependent.length; i++) {
      dependent[i] = 0.7 * dependent[i - 1] + random.nextDouble() - 0.5;
    }
    double blocks = errorOfMean(dependent, new Plan(scheme, 20, 5_000));
    double single = errorOfMean(dependent, new Plan(scheme, 1, 5_000));
    // In the limit sqrt((1 + 0.7)/(1 - 0.7)) = 2.4.
    assertThat(blocks / single).isBetween(1.6, 2.6);
  }

  private static double errorOfMean(double[] xs, Plan plan) {
    return BlockBootstrap.interval(xs, BlockBootstrapTest::mean, plan, 0.95, seeded(1))
        .orThrow()
        .standardError();
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  @DisplayName("the same seed gives the same bits, another seed others")
  void seeds(Scheme scheme) {
    Plan plan = new Plan(scheme, 5, 200);
    var one = BlockBootstrap.interval(returns, BlockBootstrapTest::mean, plan, 0.9, seeded(7));
    var same = BlockBootstrap.interval(returns, BlockBootstrapTest::mean, plan, 0.9, seeded(7));
    var other = BlockBootstrap.interval(returns, BlockBootstrapTest::mean, plan, 0.9, seeded(8));
    assertThat(same).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
  }

  @Property
  void placesRunOnInBlocks(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 20) int length) {
    int block = Math.min(length, n);
    int[] places = new int[n];
    BlockBootstrap.draw(places, new Plan(CIRCULAR, block, 1), seeded(seed));
    for (int i = 0; i < n; i++) {
      assertThat(places[i]).isBetween(0, n - 1);
      if (i % block != 0) {
        assertThat(places[i]).isEqualTo((places[i - 1] + 1) % n);
      }
    }
    BlockBootstrap.draw(places, new Plan(STATIONARY, block, 1), seeded(seed));
    for (int place : places) {
      assertThat(place).isBetween(0, n - 1);
    }
  }

  @Test
  @DisplayName("stationary blocks have the mean length asked for and start anywhere alike")
  void stationaryLengths() {
    int n = 1_000;
    int[] places = new int[n];
    int[] hits = new int[10];
    int starts = 0;
    RandomGenerator random = seeded(3);
    for (int round = 0; round < 400; round++) {
      BlockBootstrap.draw(places, new Plan(STATIONARY, 20, 1), random);
      for (int i = 0; i < n; i++) {
        hits[places[i] / 100]++;
        starts += i == 0 || places[i] != (places[i - 1] + 1) % n ? 1 : 0;
      }
    }
    assertThat(400.0 * n / starts).isCloseTo(20, within(0.6));
    for (int h : hits) {
      assertThat(h / 40_000.0).isCloseTo(1, within(0.12));
    }
  }

  @Test
  @DisplayName("several series are resampled together: the regression's beta keeps its pairs")
  void together() {
    double[] market = SyntheticReturns.column(1);
    Interval beta =
        BlockBootstrap.intervalByPlace(
                returns.length,
                places -> {
                  double[] y = new double[places.length];
                  double[] x = new double[places.length];
                  for (int i = 0; i < places.length; i++) {
                    y[i] = returns[places[i]];
                    x[i] = market[places[i]];
                  }
                  return FactorModel.capm(y, x, 252, new Covariance.Classical())
                      .orThrow()
                      .marketBeta();
                },
                new Plan(STATIONARY, 5, 1_000),
                0.95,
                seeded(5))
            .orThrow();
    assertThat(beta.point()).isCloseTo(0.9071550833121508, within(1e-12));
    assertThat(beta.lower()).isBetween(0.7, 0.9);
    assertThat(beta.upper()).isBetween(0.92, 1.15);
  }

  @Test
  @DisplayName("statistics that are not defined, short samples and bad plans are refused")
  void refusals() {
    Plan plan = new Plan(STATIONARY, 2, 100);
    assertThat(BlockBootstrap.interval(new double[] {1}, xs -> 0, plan, 0.9, seeded(1)))
        .isEqualTo(new Estimate.Refused<>(new Refusal.TooFew("values of sample", 1, 2)));
    assertThat(
            BlockBootstrap.interval(
                new double[] {1, 2, 3},
                xs -> xs[0] == xs[1] && xs[1] == xs[2] ? Double.NaN : 1,
                plan,
                0.9,
                seeded(1)))
        .isInstanceOfSatisfying(
            Estimate.Refused.class,
            r -> assertThat(r.reason()).isInstanceOf(Refusal.UndefinedOnResample.class));
    assertThat(
            BlockBootstrap.interval(
                new double[] {1, 2, 3}, xs -> 1 / (xs[0] - 1), plan, 0.9, seeded(1)))
        .isInstanceOf(Estimate.Refused.class);
    assertThatThrownBy(() -> new Plan(CIRCULAR, 0, 10)).hasMessageContaining("at least 1");
    assertThatThrownBy(
            () ->
                BlockBootstrap.interval(
                    new double[] {1, 2}, xs -> 0, new Plan(CIRCULAR, 3, 1), 0.9, seeded(1)))
        .hasMessageContaining("no longer than");
  }
}
