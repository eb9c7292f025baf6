package org.alvhdesk.strategy.joint.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Betas and windows of methodology 3.7 from the providers' files. */
class RealBetasTest {
  private static final LocalDate FROM = LocalDate.of(2006, 1, 1);
  private static final LocalDate TO = LocalDate.of(2024, 6, 28);

  @Test
  @DisplayName("b_v is 4.41 with R2 0.53 over 2006-2024H1")
  void vixBeta() {
    DriftBetas betas = DriftBetaEstimator.between(RealHistory.require(), FROM, TO);

    Beta.Estimated v = (Beta.Estimated) betas.vixOnSpx();
    assertThat(v.beta()).isCloseTo(4.41, within(0.005));
    assertThat(v.rSquared()).isCloseTo(0.53, within(0.005));
    assertThat(v.observations()).isGreaterThan(4600);
  }

  @ParameterizedTest(name = "b({0}) is {1}")
  @CsvSource({"30, 0.517", "60, 0.372", "90, 0.294", "110, 0.260", "150, 0.216", "180, 0.197"})
  void forwardBetas(int days, double published) {
    DriftBetas betas = DriftBetaEstimator.between(RealHistory.require(), FROM, TO);

    Beta.Estimated b = (Beta.Estimated) betas.forwardOnVix().get(days);
    assertThat(b.beta()).isCloseTo(published, within(0.001));
  }

  /** Printed values of methodology 3.7; half a unit of the last printed digit. */
  @ParameterizedTest(name = "{0}..{1}")
  @CsvSource({
    "2018-02-02, 2018-02-05,  -4.1, 17.3, 37.3, 1.97, 1.34, 1.26, 126, 177",
    "2015-08-19, 2015-08-24,  -9.0, 15.2, 40.7, 1.56, 1.23, 1.15,  92, 169",
    "2020-02-21, 2020-02-28, -11.5, 17.1, 40.1, 1.47, 1.18, 1.12, 105, 126",
    "2020-02-21, 2020-03-09, -17.7, 17.1, 54.5, 2.25, 1.58, 1.46, 105, 137",
    "2018-12-03, 2018-12-24, -15.7, 16.4, 36.1, 1.48, 1.20, 1.17,  86, 112",
    "2011-07-29, 2011-08-08, -13.4, 25.2, 48.0, 1.55, 1.24, 1.18, 107, 135",
    "2010-05-03, 2010-05-07,  -7.6, 20.2, 41.0, 1.47, 1.25, 1.21,  96, 135",
    "2022-01-03, 2022-01-24,  -8.1, 16.6, 29.9, 1.39, 1.09, 1.05, 108, 154"
  })
  void windowsOfTheMethodology(
      LocalDate start,
      LocalDate end,
      double spxPercent,
      double vixFrom,
      double vixTo,
      double cm30,
      double cm110,
      double cm180,
      double vvixFrom,
      double vvixTo) {
    ShockWindow w =
        ((WindowMeasure.Measured) WindowMeasure.measure(RealHistory.require(), start, end))
            .window();

    assertThat(100 * w.spxMove()).isCloseTo(spxPercent, within(0.0501));
    assertThat(w.vixFrom()).isCloseTo(vixFrom, within(0.0501));
    assertThat(w.vixTo()).isCloseTo(vixTo, within(0.0501));
    assertThat(w.vxMultipliers().get(30)).isCloseTo(cm30, within(0.00501));
    assertThat(w.vxMultipliers().get(110)).isCloseTo(cm110, within(0.00501));
    assertThat(w.vxMultipliers().get(180)).isCloseTo(cm180, within(0.00501));
    assertThat(w.vvixFrom()).isCloseTo(vvixFrom, within(0.501));
    assertThat(w.vvixTo()).isCloseTo(vvixTo, within(0.501));
    assertThat(ScenarioSet.methodologyWindows()).extracting(ShockWindow::name).contains(w.name());
  }

  @Test
  @DisplayName("a window whose VVIX was not published says so")
  void missingVvix() {
    WindowMeasure.Result r =
        WindowMeasure.measure(
            RealHistory.require(), LocalDate.of(2013, 5, 10), LocalDate.of(2013, 5, 13));

    assertThat(r).isEqualTo(new WindowMeasure.NoData(List.of("VVIX on 2013-05-13")));
  }

  @Test
  @DisplayName("rolling one-year betas move a lot; every one of them makes a link or says why not")
  void rolling() {
    List<DriftBetas> all =
        DriftBetaEstimator.rolling(
            RealHistory.require(), LocalDate.of(2023, 1, 1), TO, DriftBetaEstimator.WINDOW);

    assertThat(all).hasSize(374);
    assertThat(all.getLast())
        .isEqualTo(DriftBetaEstimator.trailing(RealHistory.require(), TO, 252));
    for (DriftBetas betas : all) {
      Beta.Estimated v = (Beta.Estimated) betas.vixOnSpx();
      assertThat(v.observations()).isEqualTo(252);
      assertThat(v.beta()).isBetween(1.0, 9.0);
      assertThat(DriftLink.of(betas)).isInstanceOf(DriftLink.Linked.class);
    }
  }
}
