package org.alvhdesk.quant.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IndicatorVectorTest {
  @Test
  @DisplayName("the worked RSI example of methodology 3.4")
  void rsi() {
    double[] closes = {
      44.34, 44.09, 44.15, 43.61, 44.33, 44.83, 45.10, 45.42, 45.84, 46.08, 45.89, 46.03, 45.61,
      46.28, 46.28, 46.00, 46.03, 46.41, 46.22, 45.64
    };
    WilderRsi rsi = new WilderRsi(14);
    List<Double> values = new ArrayList<>();
    for (double c : closes) {
      rsi.accept(c);
      if (rsi.ready()) {
        values.add(Math.round(100 * rsi.value()) / 100.0);
      }
    }
    assertThat(values).containsExactly(70.46, 66.25, 66.48, 69.35, 66.29, 57.92);
  }

  /** Sixty prices from a linear congruential generator; expected values by plain Python lists. */
  @Test
  @DisplayName("MACD and RSI of a synthetic series equal an independent batch computation")
  void macd() {
    double[] closes = {
      100.62, 99.84, 100.54, 98.97, 99.04, 99.0, 99.41, 98.89, 97.92, 97.42, 98.72, 97.41, 96.6,
      97.17, 98.33, 100.28, 101.48, 101.34, 101.5, 102.0, 101.0, 101.82, 102.69, 104.61, 103.93,
      103.71, 104.54, 105.5, 104.19, 102.25, 103.38, 101.54, 101.93, 100.91, 101.14, 101.2, 100.79,
      99.52, 100.1, 100.97, 100.19, 102.08, 103.42, 102.98, 103.8, 102.3, 102.73, 102.93, 103.73,
      105.35, 104.94, 106.27, 106.74, 104.8, 104.3, 102.74, 102.98, 102.46, 101.06, 102.27
    };
    Macd macd = Macd.standard();
    WilderRsi rsi = new WilderRsi(14);
    for (int i = 0; i < closes.length; i++) {
      macd.accept(closes[i]);
      rsi.accept(closes[i]);
      assertThat(macd.lineReady()).isEqualTo(i >= 25);
      assertThat(macd.ready()).isEqualTo(i >= 33);
      assertThat(rsi.ready()).isEqualTo(i >= 14);
      if (i == 14) {
        assertThat(rsi.value()).isCloseTo(39.30905695611577, within(1e-11));
      }
      if (i == 25) {
        assertThat(macd.line()).isCloseTo(1.92818268738, within(1e-11));
      }
      if (i == 33) {
        assertThat(macd.line()).isCloseTo(1.038836948808, within(1e-11));
        assertThat(macd.signal()).isCloseTo(1.6973341609142854, within(1e-11));
        assertThat(macd.value()).isCloseTo(-0.658497212106359, within(1e-11));
      }
    }
    assertThat(macd.line()).isCloseTo(0.210703472175, within(1e-11));
    assertThat(macd.value()).isCloseTo(-0.40451167106312036, within(1e-11));
    assertThat(rsi.value()).isCloseTo(47.05734467219159, within(1e-11));
  }

  @Test
  @DisplayName("RSI is 100 on rises only, 0 on falls only, and not defined when nothing moved")
  void rsiLimits() {
    assertThat(rsiOf(1)).isEqualTo(100);
    assertThat(rsiOf(-1)).isEqualTo(0);
    WilderRsi flat = new WilderRsi(14);
    for (int i = 0; i < 300; i++) {
      flat.accept(20);
    }
    assertThat(flat.seeded()).isTrue();
    assertThat(flat.ready()).isFalse();
    assertThatThrownBy(flat::value).isInstanceOf(IllegalStateException.class);
  }

  private static double rsiOf(double step) {
    WilderRsi rsi = new WilderRsi(14);
    for (int i = 0; i < 20; i++) {
      rsi.accept(1000 + i * step);
    }
    return rsi.value();
  }

  @Test
  @DisplayName("ranks: 0 at a new low, 100 at a new high, mid-rank on ties")
  void ranks() {
    PercentRank percent = new PercentRank(4);
    RangeRank range = new RangeRank(4);
    for (double x : new double[] {10, 20, 30, 20, 20}) {
      percent.accept(x);
      range.accept(x);
    }
    // One below (10), two equal (20, 20), of four before it.
    assertThat(percent.value()).isEqualTo(50);
    assertThat(range.value()).isZero();
    percent.accept(31);
    range.accept(31);
    assertThat(percent.value()).isEqualTo(100);
    assertThat(range.value()).isEqualTo(100);
    percent.accept(1);
    assertThat(percent.value()).isZero();
  }

  @Test
  @DisplayName("a kernel refuses NaN, infinities and numbers whose sums could overflow")
  void refusesNonsense() {
    List<Kernel<?>> kernels =
        List.of(
            new SimpleMovingAverage(3),
            new ExponentialMovingAverage(3),
            new WilderRsi(3),
            Macd.standard(),
            new RegressionSlope(3),
            new PercentRank(3),
            new RangeRank(3),
            new RollingExtreme(RollingExtreme.Side.HIGH, 3));
    for (Kernel<?> kernel : kernels) {
      for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1e16}) {
        assertThatThrownBy(() -> kernel.accept(x))
            .as("%s", kernel)
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThatThrownBy(kernel::value).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> new Macd(26, 12, 9)).hasMessageContaining("shorter");
    assertThatThrownBy(() -> new RegressionSlope(1)).hasMessageContaining("period");
  }
}
