package org.alvhdesk.quant.vol.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.smile.FittedSmile;
import org.alvhdesk.quant.vol.smile.SmileCalibrator;
import org.alvhdesk.quant.vol.smile.SmileQuotes;
import org.alvhdesk.quant.vol.smile.SmileResult;
import org.alvhdesk.quant.vol.smile.SviSlice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SkewMeasuresTest {
  private static final double YEARS = 0.25;
  private static final SviSlice SLICE = new SviSlice(0.004, 0.04, -0.5, 0.02, 0.1);

  private static SmileResult.Fit fit(double low, double high) {
    int n = 60;
    double[] strikes = new double[n];
    double[] bid = new double[n];
    double[] ask = new double[n];
    for (int i = 0; i < n; i++) {
      double k = low + (high - low) * i / (n - 1);
      double vol = Math.sqrt(SLICE.variance(k) / YEARS);
      strikes[i] = 5000 * StrictMath.exp(k);
      bid[i] = vol - 0.001;
      ask[i] = vol + 0.001;
    }
    return (SmileResult.Fit)
        new SmileCalibrator().fit(SmileQuotes.ofVols(5000, YEARS, strikes, bid, ask));
  }

  @Test
  @DisplayName("the options at the strikes found have the delta asked for, in both conventions")
  void deltas() {
    SmileResult.Fit fit = fit(-0.5, 0.3);
    double discount = 0.98;
    for (DeltaConvention convention : DeltaConvention.values()) {
      Skew s = ((SkewResult.Found) SkewMeasures.of(fit, convention, discount)).skew();
      double used = convention == DeltaConvention.FORWARD_DISCOUNTED ? discount : 1;
      assertThat(
              Black76.greeks(Right.PUT, 5000, s.put25Strike(), YEARS, s.put25Vol(), used).delta())
          .isCloseTo(-0.25, within(1e-10));
      assertThat(
              Black76.greeks(Right.CALL, 5000, s.call25Strike(), YEARS, s.call25Vol(), used)
                  .delta())
          .isCloseTo(0.25, within(1e-10));
    }
  }

  @Test
  @DisplayName("RR25, BF25, relative skew and slope of a known slice")
  void known() {
    Skew s =
        ((SkewResult.Found)
                SkewMeasures.of(fit(-0.5, 0.3), DeltaConvention.FORWARD_UNDISCOUNTED, 1))
            .skew();
    assertThat(s.riskReversal25())
        .isPositive()
        .isCloseTo(s.put25Vol() - s.call25Vol(), within(0.0));
    assertThat(s.butterfly25())
        .isCloseTo((s.put25Vol() + s.call25Vol()) / 2 - s.vol50(), within(1e-15));
    assertThat(s.relativeSkew()).isCloseTo(s.riskReversal25() / s.vol50(), within(1e-15));
    double h = 1e-5;
    double up = Math.sqrt(SLICE.variance(h) / YEARS);
    double down = Math.sqrt(SLICE.variance(-h) / YEARS);
    assertThat(s.slope()).isNegative().isCloseTo((up - down) / (2 * h), within(1e-4));
    assertThat(s.atmVol()).isCloseTo(Math.sqrt(SLICE.variance(0) / YEARS), within(1e-6));
  }

  @Test
  @DisplayName("a 25-delta strike that was not quoted is not extrapolated")
  void notQuoted() {
    assertThat(SkewMeasures.of(fit(-0.5, 0.03), DeltaConvention.FORWARD_UNDISCOUNTED, 1))
        .isInstanceOfSatisfying(
            SkewResult.NotQuoted.class, r -> assertThat(r.detail()).contains("quoted"));
  }

  @Test
  @DisplayName("a delta no strike has is an error")
  void impossibleDelta() {
    FittedSmile smile = FittedSmile.of(5000, YEARS, SLICE);
    assertThatThrownBy(
            () ->
                SkewMeasures.moneynessAtDelta(
                    smile, Right.CALL, 1.2, DeltaConvention.FORWARD_UNDISCOUNTED, 1))
        .hasMessageContaining("has delta 1.2");
  }
}
