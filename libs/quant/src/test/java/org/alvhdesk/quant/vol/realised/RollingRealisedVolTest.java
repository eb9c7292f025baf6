package org.alvhdesk.quant.vol.realised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.alvhdesk.quant.vol.measure.Measured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RollingRealisedVolTest {
  private static final OhlcBar[] BARS = {
    new OhlcBar(100, 103, 99, 102),
    new OhlcBar(102.5, 104, 101, 101.5),
    new OhlcBar(101, 101.8, 97.2, 98),
    new OhlcBar(98.4, 100.9, 98.1, 100.5),
    new OhlcBar(100.7, 102.2, 100.1, 101.9),
    new OhlcBar(102.4, 105.3, 102.0, 104.8)
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CLOSE_TO_CLOSE, 0.4141294530651693",
    "PARKINSON, 0.3083862402161024",
    "GARMAN_KLASS, 0.3006713218533182",
    "ROGERS_SATCHELL, 0.28424992476689265",
    "YANG_ZHANG, 0.30187732102902043"
  })
  @DisplayName("five bars worked out independently (numpy)")
  void handVector(RealisedEstimator estimator, double expected) {
    RollingRealisedVol rv = new RollingRealisedVol(estimator, 5, 252);
    Measured last = null;
    for (OhlcBar bar : BARS) {
      last = rv.add(bar);
    }
    assertThat(last.asOptional().orElseThrow()).isCloseTo(expected, within(1e-14));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(RealisedEstimator.class)
  @DisplayName("rolling over a long history equals the window alone, and prices' unit cancels")
  void rollingIsTheWindow(RealisedEstimator estimator) {
    RollingRealisedVol rolling = new RollingRealisedVol(estimator, 5, 252);
    for (int i = 0; i < 137; i++) {
      rolling.add(BARS[i % 3]);
    }
    RollingRealisedVol alone = new RollingRealisedVol(estimator, 5, 252);
    Measured a = null;
    Measured b = null;
    for (OhlcBar bar : BARS) {
      a = rolling.add(bar);
      b = alone.add(bar);
    }
    assertThat(a).isEqualTo(b);
    RollingRealisedVol scaled = new RollingRealisedVol(estimator, 5, 252);
    Measured c = null;
    for (OhlcBar bar : BARS) {
      c = scaled.add(new OhlcBar(8 * bar.open(), 8 * bar.high(), 8 * bar.low(), 8 * bar.close()));
    }
    assertThat(c).isEqualTo(a);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CLOSE_TO_CLOSE, 0.02",
    "PARKINSON, 0.02",
    "GARMAN_KLASS, 0.02",
    "ROGERS_SATCHELL, 0.02",
    "YANG_ZHANG, 0.02"
  })
  @DisplayName("a simulated day of 2,000 steps, 20 % volatility, no gap: all come back near 20 %")
  void monteCarlo(RealisedEstimator estimator, double tolerance) {
    int days = 3000;
    assertThat(simulated(estimator, days, 0, 0)).isCloseTo(0.2, within(tolerance * 0.2 * 2));
  }

  @Test
  @DisplayName(
      "overnight gaps are seen by close-to-close and Yang-Zhang only; drift hurts Parkinson")
  void gapsAndDrift() {
    double total = Math.sqrt(0.2 * 0.2 * 2);
    assertThat(simulated(RealisedEstimator.CLOSE_TO_CLOSE, 3000, 0.2, 0))
        .isCloseTo(total, within(0.012));
    assertThat(simulated(RealisedEstimator.YANG_ZHANG, 3000, 0.2, 0))
        .isCloseTo(total, within(0.012));
    assertThat(simulated(RealisedEstimator.ROGERS_SATCHELL, 3000, 0.2, 0))
        .isCloseTo(0.2, within(0.008));
    double drift = 4;
    assertThat(simulated(RealisedEstimator.ROGERS_SATCHELL, 3000, 0, drift))
        .isCloseTo(0.2, within(0.008));
    assertThat(simulated(RealisedEstimator.PARKINSON, 3000, 0, drift)).isGreaterThan(0.22);
  }

  /** Estimate over one window of {@code days} days of a 20 % day session. */
  private static double simulated(
      RealisedEstimator estimator, int days, double gapVol, double driftPerYear) {
    Random random = new Random(5);
    int steps = 2000;
    RollingRealisedVol rv = new RollingRealisedVol(estimator, days, 252);
    double x = 0;
    double sd = 0.2 / Math.sqrt(252.0 * steps);
    Measured last = Measured.none("");
    for (int d = 0; d <= days; d++) {
      x += gapVol / Math.sqrt(252) * random.nextGaussian();
      double open = x;
      double high = x;
      double low = x;
      for (int i = 0; i < steps; i++) {
        x += sd * random.nextGaussian() + driftPerYear / 252 / steps;
        high = Math.max(high, x);
        low = Math.min(low, x);
      }
      last = rv.add(new OhlcBar(Math.exp(open), Math.exp(high), Math.exp(low), Math.exp(x)));
      x -= driftPerYear / 252; // keep the level
      x -= x > 50 ? 50 : 0;
    }
    return last.asOptional().orElseThrow();
  }

  @Test
  @DisplayName("bars with problems say which, and give no data until they have left the window")
  void badBars() {
    assertThat(new OhlcBar(10, 9, 11, 10).problem()).contains(OhlcBar.Problem.HIGH_BELOW_LOW);
    assertThat(new OhlcBar(0, 11, 9, 10).problem()).contains(OhlcBar.Problem.NOT_POSITIVE);
    assertThat(new OhlcBar(10, 11, 9, Double.NaN).problem()).contains(OhlcBar.Problem.NOT_A_NUMBER);
    assertThat(new OhlcBar(12, 11, 9, 10).problem()).contains(OhlcBar.Problem.OPEN_OUTSIDE);
    assertThat(new OhlcBar(10, 11, 9, 8).problem()).contains(OhlcBar.Problem.CLOSE_OUTSIDE);
    assertThat(new OhlcBar(10, 11, 9, 10).problem()).isEmpty();

    RollingRealisedVol rv = new RollingRealisedVol(RealisedEstimator.CLOSE_TO_CLOSE, 2, 252);
    assertThat(rv.add(BARS[0])).isEqualTo(Measured.none("0 of 2 sessions so far"));
    assertThat(rv.add(BARS[1])).isEqualTo(Measured.none("1 of 2 sessions so far"));
    assertThat(rv.add(BARS[2])).isInstanceOf(Measured.Value.class);
    assertThat(rv.add(new OhlcBar(1, 1, 1, 0)))
        .isInstanceOfSatisfying(
            Measured.NoData.class, n -> assertThat(n.reason()).contains("NOT_POSITIVE"));
    assertThat(rv.add(BARS[3])).isInstanceOf(Measured.NoData.class);
    assertThat(rv.add(BARS[4])).isInstanceOf(Measured.NoData.class);
    assertThat(rv.add(BARS[5])).isInstanceOf(Measured.Value.class);
    // The same bar is good enough for an estimator that does not read what is wrong in it.
    RollingRealisedVol range = new RollingRealisedVol(RealisedEstimator.PARKINSON, 2, 252);
    range.add(BARS[0]);
    assertThat(range.add(new OhlcBar(200, 104, 101, 101.5))).isInstanceOf(Measured.Value.class);
  }

  @Test
  @DisplayName("variance risk premium in variance points and volatility points, units guarded")
  void premium() {
    assertThat(VarianceRiskPremium.variancePoints(20, 0.15)).isCloseTo(175, within(1e-12));
    assertThat(VarianceRiskPremium.volPoints(20, 0.15)).isCloseTo(5, within(1e-12));
    assertThatThrownBy(() -> VarianceRiskPremium.volPoints(20, 15)).hasMessageContaining("decimal");
    assertThatThrownBy(() -> new RollingRealisedVol(RealisedEstimator.PARKINSON, 1, 252))
        .hasMessageContaining("at least 2");
  }
}
