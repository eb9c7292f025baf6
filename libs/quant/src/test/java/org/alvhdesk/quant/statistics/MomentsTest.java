package org.alvhdesk.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Skewness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private final double[] returns = SyntheticReturns.column(0);

  /** Reference: numpy 2.4, scipy 1.17 on the committed synthetic returns. */
  @Test
  @DisplayName("moments, quantiles and expected shortfall equal numpy and scipy")
  void reference() {
    Moments m = Moments.of(returns).orThrow();
    assertThat(m.mean()).isCloseTo(0.00196115, within(1e-17));
    assertThat(m.deviation()).isCloseTo(0.010958988564505487, within(1e-16));
    assertThat(m.skewness()).isCloseTo(-0.6202550309154029, within(1e-13));
    assertThat(m.kurtosis()).isCloseTo(3.1391166984122227, within(1e-13));
    double[] p = {0, 0.05, 0.333, 0.5, 1};
    double[] q = {-0.028366, -0.01850495, -0.002328235999999997, 0.0033410000000000002, 0.023762};
    for (int i = 0; i < p.length; i++) {
      assertThat(Quantiles.quantile(returns, p[i]).orThrow()).isCloseTo(q[i], within(1e-15));
    }
    assertThat(Quantiles.expectedShortfall(returns, 0.05).orThrow())
        .isCloseTo(0.024523, within(1e-15));
    assertThat(Quantiles.expectedShortfall(returns, 0.033).orThrow())
        .isCloseTo(0.026457318181818183, within(1e-15));
    assertThat(Quantiles.expectedShortfall(returns, 1).orThrow())
        .isCloseTo(-0.00196115, within(1e-15));
  }

  @Provide
  Arbitrary<double[]> samples() {
    return Arbitraries.doubles()
        .between(-1, 1)
        .array(double[].class)
        .ofMinSize(5)
        .ofMaxSize(60)
        .uniqueElements();
  }

  @Property
  void agreeWithHipparchusAfterItsSmallSampleCorrection(@ForAll("samples") double[] xs) {
    if (!(Moments.of(xs) instanceof Estimate.Known<Moments>(Moments m))) {
      return;
    }
    double n = xs.length;
    double g1 = new Skewness().evaluate(xs);
    double g2 = new Kurtosis().evaluate(xs);
    assertThat(m.skewness() * Math.sqrt(n * (n - 1)) / (n - 2))
        .isCloseTo(g1, within(1e-7 * (1 + Math.abs(g1))));
    assertThat((n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (m.kurtosis() - 3) + 6))
        .isCloseTo(g2, within(1e-7 * (1 + Math.abs(g2))));
    assertThat(m.kurtosis()).isGreaterThanOrEqualTo(1 + m.skewness() * m.skewness() - 1e-9);
  }

  @Property
  void shiftAndScale(
      @ForAll("samples") double[] xs,
      @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 1e40) double unit) {
    Estimate<Moments> scaled = Moments.of(Arrays.stream(xs).map(x -> x * unit).toArray());
    if (Moments.of(xs) instanceof Estimate.Known<Moments>(Moments m)) {
      Moments s = scaled.orThrow();
      assertThat(s.skewness()).isCloseTo(m.skewness(), within(1e-6));
      assertThat(s.kurtosis()).isCloseTo(m.kurtosis(), within(1e-6 * m.kurtosis()));
      assertThat(s.deviation() / unit / m.deviation()).isCloseTo(1, within(1e-9));
    }
  }

  @Property
  void expectedShortfallIsBeyondTheQuantileAndFallsWithTheTail(
      @ForAll("samples") double[] xs,
      @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 1) double tail) {
    double es = Quantiles.expectedShortfall(xs, tail).orThrow();
    double worst = -Arrays.stream(xs).min().orElseThrow();
    double mean = -Arrays.stream(xs).average().orElseThrow();
    assertThat(es).isBetween(mean - 1e-12, worst + 1e-12);
    assertThat(Quantiles.expectedShortfall(xs, tail / 2).orThrow())
        .isGreaterThanOrEqualTo(es - 1e-12);
  }

  @Test
  @DisplayName("constant, short and non-numeric series are refused, probabilities checked")
  void refusals() {
    assertThat(Moments.of(new double[] {0.1, 0.1, 0.1}))
        .isEqualTo(new Estimate.Refused<>(new Refusal.Constant("series")));
    assertThat(Moments.of(new double[] {1}))
        .isEqualTo(new Estimate.Refused<>(new Refusal.TooFew("values of series", 1, 2)));
    assertThat(Moments.of(new double[] {1, Double.NaN}))
        .isInstanceOfSatisfying(
            Estimate.Refused.class,
            r -> assertThat(((Refusal) r.reason()).text()).contains("series[1] is NaN"));
    assertThat(Quantiles.quantile(new double[0], 0.5)).isInstanceOf(Estimate.Refused.class);
    assertThatThrownBy(() -> Quantiles.quantile(returns, 1.1)).hasMessageContaining("probability");
    assertThatThrownBy(() -> Quantiles.expectedShortfall(returns, 0)).hasMessageContaining("share");
    assertThatThrownBy(() -> Moments.of(new double[] {1}).orThrow())
        .hasMessageContaining("at least 2 needed");
  }
}
