package org.alvhdesk.quant.vol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmileFitTest {
  private static double[] strikes(double from, double to, double step) {
    int n = (int) ((to - from) / step) + 1;
    return IntStream.range(0, n).mapToDouble(i -> from + i * step).toArray();
  }

  private static double[] vols(Smile smile, double forward, double years, double[] strikes) {
    return Arrays.stream(strikes).map(k -> smile.vol(forward, k, years)).toArray();
  }

  @Property(tries = 300)
  void recoversTheSmileThatMadeTheVols(
      @ForAll @Scale(6) @DoubleRange(min = 0.08, max = 0.7) double atm,
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 0.12) double skew,
      @ForAll @Scale(6) @DoubleRange(min = -0.015, max = 0.03) double curvature,
      @ForAll @Scale(6) @DoubleRange(min = 0.02, max = 0.3) double years) {
    double forward = 2712.35;
    Smile truth = new Smile(atm, skew, curvature, -3, 2.5);
    double[] strikes = strikes(800, 5000, 5);
    Smile fit =
        SmileFit.fit(forward, years, strikes, vols(truth, forward, years, strikes), -3, 2.5);
    assertThat(fit.atmVol()).isCloseTo(atm, within(1e-10));
    assertThat(fit.skew()).isCloseTo(skew, within(1e-8));
    assertThat(fit.curvature()).isCloseTo(curvature, within(1e-8));
  }

  @Test
  @DisplayName("strikes without a volatility are passed over")
  void gaps() {
    Smile truth = new Smile(0.8, 0.3, -0.013, -0.9, 6);
    double[] strikes = strikes(10, 80, 1);
    double[] vols = vols(truth, 18, 0.1, strikes);
    vols[3] = Double.NaN;
    vols[9] = 0;
    Smile fit = SmileFit.fit(18, 0.1, strikes, vols, -0.9, 6);
    assertThat(fit.vol(18, 27, 0.1)).isCloseTo(truth.vol(18, 27, 0.1), within(1e-9));
  }

  @Test
  @DisplayName("beyond the last observation the curve is flat, not extrapolated")
  void noExtrapolation() {
    Smile truth = new Smile(0.8, 0.3, -0.013, -0.9, 6);
    double[] strikes = strikes(15, 25, 0.5);
    Smile fit = SmileFit.fit(18, 0.1, strikes, vols(truth, 18, 0.1, strikes), -0.9, 6);
    assertThat(fit.vol(18, 60, 0.1)).isCloseTo(truth.vol(18, 25, 0.1), within(1e-9));
  }

  @Test
  @DisplayName("one or two observations give a flat smile, none is refused")
  void tooFew() {
    Smile flat =
        SmileFit.fit(18, 0.1, new double[] {17, 30}, new double[] {0.8, Double.NaN}, -1, 4);
    assertThat(flat.vol(18, 12, 0.1)).isEqualTo(0.8);
    assertThat(flat.vol(18, 50, 0.1)).isEqualTo(0.8);
    assertThatThrownBy(
            () -> SmileFit.fit(18, 0.1, new double[] {17}, new double[] {Double.NaN}, -1, 4))
        .hasMessageContaining("no usable volatility");
    assertThatThrownBy(() -> SmileFit.fit(18, 0, new double[] {17}, new double[] {0.8}, -1, 4))
        .hasMessageContaining("years");
  }
}
