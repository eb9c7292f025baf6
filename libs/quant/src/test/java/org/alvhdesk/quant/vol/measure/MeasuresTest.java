package org.alvhdesk.quant.vol.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.alvhdesk.quant.vol.measure.AtmTermStructure.Point;
import org.alvhdesk.quant.vol.measure.VxTermStructure.Flag;
import org.alvhdesk.quant.vol.measure.VxTermStructure.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static double value(Measured m) {
    return m.asOptional().orElseThrow();
  }

  @Test
  @DisplayName("expected move: the vectors of methodology 3.2")
  void expectedMove() {
    assertThat(ExpectedMove.oneDeviation(6000, 0.16, 14)).isCloseTo(188.01340669, within(1e-7));
    assertThat(ExpectedMove.oneDeviationTradingDays(6000, 0.16, 10))
        .isCloseTo(191.23657749, within(1e-7));
    assertThat(ExpectedMove.meanAbsolute(6000, 0.16, 14)).isCloseTo(150.01299442, within(1e-7));
    assertThatThrownBy(() -> ExpectedMove.oneDeviation(6000, -0.1, 14))
        .hasMessageContaining("vol >= 0");
  }

  @Test
  @DisplayName("at-the-money volatility is interpolated in total variance, not outside")
  void termStructure() {
    AtmTermStructure t = new AtmTermStructure(List.of(new Point(0.1, 0.2), new Point(0.3, 0.3)));
    // (0.04 x 0.1 + 0.09 x 0.3) / 2 = 0.0155 at 0.2 years.
    assertThat(value(t.vol(0.2))).isCloseTo(Math.sqrt(0.0155 / 0.2), within(1e-15));
    assertThat(value(t.vol(0.1))).isCloseTo(0.2, within(1e-15));
    assertThat(value(t.vol(0.3))).isCloseTo(0.3, within(1e-15));
    assertThat(t.vol(0.05)).isInstanceOf(Measured.NoData.class);
    assertThat(t.vol(0.4)).isInstanceOf(Measured.NoData.class);
    assertThat(t.vol(Double.NaN)).isInstanceOf(Measured.NoData.class);
  }

  @Test
  @DisplayName("CM(30) on 2020-03-16 lies between 72.625 (2 days) and 59.15 (30 days)")
  void constantMaturity() {
    VxTermStructure curve =
        new VxTermStructure(
            List.of(new Future(1, 2, 72.625), new Future(2, 30, 59.15), new Future(3, 65, 44.875)));
    assertThat(value(curve.constantMaturity(30))).isEqualTo(59.15);
    assertThat(value(curve.constantMaturity(16))).isCloseTo(65.8875, within(1e-12));
    assertThat(value(curve.constantMaturity(1))).isEqualTo(72.625);
    assertThat(curve.constantMaturity(66)).isInstanceOf(Measured.NoData.class);
    assertThat(value(curve.contango())).isCloseTo(59.15 / 72.625 - 1, within(1e-15));
    assertThat(curve.midRatio()).isEqualTo(Measured.none("VX month 4 is missing"));
    assertThat(curve.backwardation(NONE, NONE)).isEqualTo(Flag.YES);
    assertThat(value(curve.rollYieldPerDay(OptionalDouble.of(82.69))))
        .isCloseTo((72.625 - 82.69) / 82.69 / 2, within(1e-15));
  }

  @Test
  @DisplayName("a missing month is not bridged, missing inputs are no data and never false")
  void missing() {
    VxTermStructure gap =
        new VxTermStructure(List.of(new Future(1, 10, 15), new Future(3, 70, 17)));
    assertThat(gap.constantMaturity(30)).isEqualTo(Measured.none("VX month 2 is missing"));
    assertThat(value(gap.constantMaturity(5))).isEqualTo(15);
    assertThat(gap.contango()).isEqualTo(Measured.none("VX month 2 is missing"));
    assertThat(gap.backwardation(OptionalDouble.of(14), OptionalDouble.of(16)))
        .isEqualTo(Flag.NO_DATA);
    assertThat(gap.backwardation(OptionalDouble.of(16), OptionalDouble.of(16))).isEqualTo(Flag.YES);
    VxTermStructure both =
        new VxTermStructure(List.of(new Future(1, 10, 15), new Future(2, 40, 16)));
    assertThat(both.backwardation(OptionalDouble.of(14), OptionalDouble.of(16))).isEqualTo(Flag.NO);
    assertThat(both.backwardation(NONE, OptionalDouble.of(16))).isEqualTo(Flag.NO_DATA);
    assertThat(both.rollYieldPerDay(NONE)).isEqualTo(Measured.none("VIX is missing"));
    assertThat(new VxTermStructure(List.of()).constantMaturity(30))
        .isEqualTo(Measured.none("VX month 1 is missing"));
    assertThat(
            new VxTermStructure(List.of(new Future(1, 0, 15)))
                .rollYieldPerDay(OptionalDouble.of(14)))
        .isEqualTo(Measured.none("VX month 1 settles today"));
    assertThatThrownBy(
            () -> new VxTermStructure(List.of(new Future(2, 40, 16), new Future(1, 10, 15))))
        .hasMessageContaining("ascend");
  }

  @Test
  @DisplayName("condor vector of methodology 3.8: 0.7158 at F = 6000, 0.714 at F = 6020.75")
  void probabilityOfProfit() {
    double years = 45 / 365.0;
    assertThat(Probabilities.settleBetween(6000, 5657.15, 0.15, 6332.85, 0.15, years))
        .isCloseTo(0.7157977190299536, within(1e-12));
    assertThat(Probabilities.settleBetween(6020.75, 5657.15, 0.15, 6332.85, 0.15, years))
        .isCloseTo(0.714143532324309, within(1e-12));
  }

  @Test
  @DisplayName("touch probability: formula values, and a simulation of a fine path agrees")
  void touch() {
    double years = 45 / 365.0;
    assertThat(Probabilities.touch(6000, 6330, years, 0.15))
        .isCloseTo(0.3011349751721486, within(1e-12));
    assertThat(Probabilities.touch(6000, 5660, years, 0.15))
        .isCloseTo(0.2759148667176502, within(1e-12));
    assertThat(Probabilities.touchByDoubling(6000, 5660, years, 0.15))
        .isCloseTo(0.2795795259984879, within(1e-12));
    assertThat(Probabilities.touch(6000, 6000, years, 0.15)).isCloseTo(1, within(1e-12));

    Random random = new Random(11);
    int steps = 400;
    double sd = 0.15 * Math.sqrt(years / steps);
    // Watching a path at steps misses touches between them: the barrier is moved in by 0.5826 sd
    // (Broadie, Glasserman and Kou 1997).
    double barrier = StrictMath.log(6330 / 6000.0) - 0.5826 * sd;
    int hits = 0;
    int paths = 20_000;
    for (int p = 0; p < paths; p++) {
      double x = 0;
      boolean hit = false;
      for (int i = 0; i < steps && !hit; i++) {
        x += sd * random.nextGaussian() - 0.5 * sd * sd;
        hit = x >= barrier;
      }
      hits += hit ? 1 : 0;
    }
    assertThat((double) hits / paths).isCloseTo(0.3011, within(0.012));
  }

  @Test
  @DisplayName("a value that is not finite cannot be made")
  void noNaN() {
    assertThatThrownBy(() -> Measured.of(Double.NaN)).hasMessageContaining("finite");
  }
}
