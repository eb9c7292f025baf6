package org.alvhdesk.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharpeRatioTest {
  /** Annualised 2.5 on 250 days a year, five years, skewness -3, kurtosis 10. */
  private static final SharpeRatio PAPER = new SharpeRatio(2.5 / Math.sqrt(250), 1250, -3, 10);

  private static final double HALF_A_YEAR_VARIANCE = 0.5 / 250;

  @Test
  @DisplayName("the numerical example of Bailey and Lopez de Prado (2014): 0.1132, 0.9004, 0.9505")
  void paper() {
    assertThat(SharpeRatio.expectedMaximum(100, HALF_A_YEAR_VARIANCE))
        .isCloseTo(0.1132, within(5e-5));
    assertThat(PAPER.deflated(100, HALF_A_YEAR_VARIANCE).orThrow()).isCloseTo(0.9004, within(5e-5));
    assertThat(PAPER.deflated(46, HALF_A_YEAR_VARIANCE).orThrow()).isCloseTo(0.9505, within(5e-5));
    SharpeRatio normal = new SharpeRatio(PAPER.perPeriod(), 1250, 0, 3);
    assertThat(normal.deflated(88, HALF_A_YEAR_VARIANCE).orThrow()).isCloseTo(0.9505, within(5e-5));
  }

  /** Reference: scipy and 40-digit mpmath on the committed synthetic returns. */
  @Test
  @DisplayName("ratio, error, probability, deflation and track record of synthetic returns")
  void reference() {
    SharpeRatio s = SharpeRatio.of(SyntheticReturns.column(0)).orThrow();
    assertThat(s.perPeriod()).isCloseTo(0.17895355839241128, within(1e-14));
    assertThat(s.annualised(252)).isCloseTo(0.17895355839241128 * Math.sqrt(252), within(1e-13));
    assertThat(s.standardError().orThrow()).isCloseTo(0.11949910302562307, within(1e-14));
    assertThat(s.probabilistic(0).orThrow()).isCloseTo(0.9328723697261219, within(1e-13));
    assertThat(s.probabilistic(0.05).orThrow()).isCloseTo(0.8597322967363256, within(1e-13));
    assertThat(s.minimumTrackRecord(0, 0.95).orThrow()).isCloseTo(96.30818929230573, within(1e-9));
    assertThat(s.deflated(10, 0.01).orThrow()).isCloseTo(0.5713707960771375, within(1e-12));
    assertThat(s.deflated(1000, 0.002).orThrow()).isCloseTo(0.6100055376214167, within(1e-12));
    assertThat(SharpeRatio.expectedMaximum(2, 0.01)).isCloseTo(0.05197553442805939, within(1e-14));
  }

  @Property
  void moreTrialsDeflateMore(
      @ForAll @IntRange(min = 1, max = 100_000) int trials,
      @ForAll @Scale(6) @DoubleRange(min = 1e-4, max = 0.01) double variance) {
    assertThat(PAPER.deflated(trials + 1, variance).orThrow())
        .isLessThanOrEqualTo(PAPER.deflated(trials, variance).orThrow());
    assertThat(PAPER.deflated(1, variance)).isEqualTo(PAPER.probabilistic(0));
  }

  @Property
  void theMinimumTrackRecordIsWhereTheProbabilityIsTheConfidence(
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 0.3) double ratio,
      @ForAll @Scale(6) @DoubleRange(min = 0.6, max = 0.999) double confidence) {
    SharpeRatio s = new SharpeRatio(ratio, 500, -0.5, 4);
    double length = s.minimumTrackRecord(0, confidence).orThrow();
    // The standard error scales with 1/sqrt(n-1), so move it from 500 to that length.
    double error = s.standardError().orThrow() * Math.sqrt(499 / (length - 1));
    assertThat(
            new org.hipparchus.distribution.continuous.NormalDistribution()
                .cumulativeProbability(ratio / error))
        .isCloseTo(confidence, within(1e-9));
  }

  @Test
  @DisplayName("a ratio at its benchmark is proven with probability one half")
  void half() {
    assertThat(PAPER.probabilistic(PAPER.perPeriod()).orThrow()).isEqualTo(0.5);
  }

  @Test
  @DisplayName("constant returns, impossible moments and nonsense parameters are refused")
  void refusals() {
    assertThat(SharpeRatio.of(new double[] {0.01, 0.01, 0.01}))
        .isEqualTo(new Estimate.Refused<>(new Refusal.Constant("series")));
    assertThat(new SharpeRatio(1, 10, 3, 3).probabilistic(0))
        .isInstanceOfSatisfying(
            Estimate.Refused.class,
            r ->
                assertThat(((Refusal) r.reason()).text()).contains("no returns have skewness 3.0"));
    assertThat(PAPER.minimumTrackRecord(1, 0.95)).isInstanceOf(Estimate.Refused.class);
    assertThatThrownBy(() -> SharpeRatio.expectedMaximum(0, 1)).hasMessageContaining("trials");
    assertThatThrownBy(() -> PAPER.probabilistic(Double.NaN)).hasMessageContaining("benchmark");
    assertThatThrownBy(() -> new SharpeRatio(Double.NaN, 10, 0, 3)).hasMessageContaining("finite");
  }
}
