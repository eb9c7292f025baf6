package org.alvhdesk.quant.vol.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArbitrageChecksTest {
  private final SmileCalibrator calibrator = new SmileCalibrator();

  @Test
  @DisplayName("Vogt's smile (Gatheral and Jacquier 2014, example 3.1) has a negative density")
  void vogt() {
    SviSlice vogt = new SviSlice(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153);
    ButterflyReport r = ArbitrageChecks.butterfly(vogt, -1.5, 1.5, Math.sqrt(vogt.variance(0)));
    assertThat(r.free()).isFalse();
    assertThat(r.least()).isCloseTo(-0.03286, within(2e-4));
    assertThat(r.leastAt()).isCloseTo(0.879, within(0.02));
    assertThat(r.from()).isCloseTo(0.643, within(0.02));
    assertThat(r.to()).isCloseTo(1.256, within(0.02));
    assertThat(vogt.steepestWing()).isCloseTo(0.1738286, within(1e-12));
  }

  @Test
  @DisplayName("a wing steeper than 2 breaks Lee's bound even where the density looks fine")
  void lee() {
    SviSlice steep = new SviSlice(0.5, 1.5, 0.5, 0, 1);
    ButterflyReport r = ArbitrageChecks.butterfly(steep, -0.1, 0.1, 0.5);
    assertThat(r.steepestWing()).isGreaterThan(2);
    assertThat(r.free()).isFalse();
  }

  private SmileResult.Fit flat(double vol, double years) {
    double[] strikes = {80, 85, 90, 95, 100, 105, 110, 115, 120};
    double[] bid = new double[9];
    double[] ask = new double[9];
    java.util.Arrays.fill(bid, vol - 0.001);
    java.util.Arrays.fill(ask, vol + 0.001);
    return (SmileResult.Fit) calibrator.fit(SmileQuotes.ofVols(100, years, strikes, bid, ask));
  }

  @Test
  @DisplayName("total variance that falls with time is reported with its size and place")
  void calendar() {
    // 0.30^2 x 0.25 = 0.0225 against 0.20^2 x 0.5 = 0.02: the later one lacks 21.21 - 20 points.
    List<CalendarViolation> found =
        ArbitrageChecks.calendar(
            List.of(flat(0.3, 0.25), flat(0.2, 0.5)), CalendarRule.ONE_UNDERLYING, 0.01);
    assertThat(found)
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.worstVolPoints()).isCloseTo(1.2132, within(0.01));
              assertThat(v.share()).isEqualTo(1);
              assertThat(v.nearYears()).isEqualTo(0.25);
              assertThat(v.farYears()).isEqualTo(0.5);
              assertThat(v.quotesBeyondAsk()).isEqualTo(9);
            });
  }

  @Test
  @DisplayName("rising total variance is none; VIX options are never a violation")
  void noCalendar() {
    assertThat(
            ArbitrageChecks.calendar(
                List.of(flat(0.3, 0.25), flat(0.22, 0.5)), CalendarRule.ONE_UNDERLYING, 0.01))
        .isEmpty();
    assertThat(
            ArbitrageChecks.calendar(
                List.of(flat(0.9, 0.1), flat(0.5, 0.2)), CalendarRule.FORWARD_PER_EXPIRY, 0.01))
        .isEmpty();
    assertThatThrownBy(
            () ->
                ArbitrageChecks.calendar(
                    List.of(flat(0.3, 0.25), flat(0.2, 0.25)), CalendarRule.ONE_UNDERLYING, 0))
        .hasMessageContaining("ascend");
  }

  @Test
  @DisplayName("a shortfall within the spreads can be pulled up")
  void pullUp() {
    SmileQuotes near = flat(0.2, 0.25).quotes();
    int n = 41;
    double[] strikes = new double[n];
    double[] bid = new double[n];
    double[] ask = new double[n];
    for (int i = 0; i < n; i++) {
      strikes[i] = 80 + i;
      // 0.14142 would be level; around strike 110 the mid is 0.2 points below it, the ask is not.
      double z = (strikes[i] - 110) / 6;
      double vol = 0.1428 - 0.0034 * StrictMath.exp(-0.5 * z * z);
      bid[i] = vol - 0.003;
      ask[i] = vol + 0.003;
    }
    SmileQuotes far = SmileQuotes.ofVols(100, 0.5, strikes, bid, ask);
    SmileChain flagged =
        SmileChain.fit(
            List.of(near, far), CalendarRule.ONE_UNDERLYING, SmileChain.Repair.FLAG, calibrator);
    SmileChain pulled =
        SmileChain.fit(
            List.of(near, far), CalendarRule.ONE_UNDERLYING, SmileChain.Repair.PULL_UP, calibrator);
    assertThat(flagged.calendar()).hasSize(1);
    double before = flagged.calendar().getFirst().worstVolPoints();
    double after = pulled.calendar().stream().mapToDouble(CalendarViolation::worstVolPoints).sum();
    assertThat(after).isLessThan(0.3 * before);
    assertThat(pulled.fits().getLast().butterfly().free()).isTrue();
  }
}
