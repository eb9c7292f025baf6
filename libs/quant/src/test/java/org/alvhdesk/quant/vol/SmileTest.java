package org.alvhdesk.quant.vol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmileTest {
  private final Smile spx = new Smile(0.15, -0.02 / 0.15, 0.004 / 0.15, -4, 2.5);

  @Test
  @DisplayName("is the curve of methodology 3.7: a - 0.02 x + 0.004 x^2 at 15 %")
  void methodologyCurve() {
    double years = 45 / 365.0;
    double x = StrictMath.log(5670 / 6000.0) / (0.15 * StrictMath.sqrt(years));
    assertThat(spx.vol(6000, 5670, years))
        .isCloseTo(0.15 - 0.02 * x + 0.004 * x * x, within(1e-15));
    assertThat(spx.vol(6000, 6000, years)).isEqualTo(0.15);
  }

  @Test
  @DisplayName("is flat outside its window and never below 40 % of at-the-money")
  void wings() {
    assertThat(spx.vol(6000, 1000, 0.1)).isEqualTo(spx.vol(6000, 2000, 0.1));
    assertThat(spx.vol(6000, 9000, 0.1)).isEqualTo(spx.vol(6000, 12000, 0.1));
    assertThat(new Smile(0.2, -1, 0, -1, 3).vol(100, 300, 0.1)).isCloseTo(0.08, within(1e-15));
  }

  @Test
  @DisplayName("another at-the-money volatility keeps the shape in moneyness")
  void scales() {
    Smile doubled = spx.withAtmVol(0.30);
    double years = 0.1;
    double k = 6000 * StrictMath.exp(-0.15 * StrictMath.sqrt(years));
    double k2 = 6000 * StrictMath.exp(-0.30 * StrictMath.sqrt(years));
    assertThat(doubled.vol(6000, k2, years)).isCloseTo(2 * spx.vol(6000, k, years), within(1e-12));
  }

  @Test
  @DisplayName("refuses a volatility that is not positive and an empty window")
  void refuses() {
    assertThatThrownBy(() -> new Smile(0, 0, 0, -1, 1)).hasMessageContaining("atmVol");
    assertThatThrownBy(() -> new Smile(Double.NaN, 0, 0, -1, 1)).hasMessageContaining("atmVol");
    assertThatThrownBy(() -> new Smile(0.2, 0, 0, 1, 1)).hasMessageContaining("xMin");
  }
}
