package org.alvhdesk.strategy.joint.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.joint.DriftLink;
import org.junit.jupiter.api.Test;

class DriftBetaEstimatorTest {
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);

  @Test
  void findsTheSlopesThatMadeTheSeries() {
    History history = history(300, -1, -1);

    DriftBetas betas = DriftBetaEstimator.trailing(history, history.last(), 252);

    Beta.Estimated v = (Beta.Estimated) betas.vixOnSpx();
    assertThat(v.beta()).isCloseTo(4, within(0.05));
    assertThat(v.rSquared()).isGreaterThan(0.99);
    assertThat(v.observations()).isEqualTo(252);
    // futures go with the square root of VIX, and six months do not reach 180 days every day
    assertThat(betas.forwardOnVix().get(30).value().orElseThrow()).isCloseTo(0.5, within(0.01));
    assertThat(betas.forwardOnVix().get(180).text()).startsWith("no data: ").contains("of 252");
  }

  @Test
  void aHoleIsNotBridged_andTooManyHolesAreNoData() {
    assertThat(estimated(history(300, 250, 250)).observations()).isEqualTo(250);
    assertThat(DriftBetaEstimator.trailing(history(300, 200, 230), last(), 252).vixOnSpx())
        .isInstanceOfSatisfying(
            Beta.NoData.class, n -> assertThat(n.reason()).contains("at least 227 needed"));
  }

  @Test
  void aDayOutsideHistoryIsNoData_notTheLastKnownBeta() {
    History history = history(300, -1, -1);
    LocalDate next = TradingCalendar.nextBusinessDay(history.last());

    assertThat(DriftBetaEstimator.trailing(history, next, 252).vixOnSpx().text())
        .contains("no session on " + next)
        .contains(history.last().toString());
  }

  @Test
  void tooShortHistoryHasNoRollingBeta() {
    assertThat(DriftBetaEstimator.rolling(history(100, -1, -1), FIRST, last(), 252)).isEmpty();
    assertThatThrownBy(() -> DriftBetaEstimator.trailing(history(100, -1, -1), FIRST, 5))
        .hasMessageContaining("at least 30");
  }

  @Test
  void anOverrideReplacesOneBetaAndSaysSo() {
    History history = history(300, -1, -1);
    DriftBetas betas =
        DriftBetaEstimator.trailing(history, history.last(), 252)
            .withVixOnSpx(5, "desk view")
            .withForwardOnVix(30, 0.45, "shock day");

    DriftLink.Linked linked = (DriftLink.Linked) DriftLink.of(betas);

    assertThat(linked.link().vixBeta()).isEqualTo(5);
    assertThat(linked.link().forwardBeta(30)).isEqualTo(0.45);
    assertThat(linked.link().source()).contains("set by hand: desk view");
    assertThat(linked.gaps()).singleElement().asString().startsWith("b(180): no data");
  }

  @Test
  void noLink_withoutVixBeta_orAgainstItsSign() {
    DriftBetas betas = DriftBetaEstimator.between(history(40, -1, -1), FIRST, FIRST);

    assertThat(DriftLink.of(betas)).isInstanceOf(DriftLink.NoData.class);
    assertThat(DriftLink.of(betas.withVixOnSpx(-1, "test")))
        .isInstanceOfSatisfying(
            DriftLink.NoData.class, n -> assertThat(n.reason()).contains("set it by hand"));
    assertThat(DriftLink.of(betas.withVixOnSpx(4, "test")))
        .isInstanceOfSatisfying(
            DriftLink.NoData.class, n -> assertThat(n.reason()).contains("fewer than two"));
  }

  @Test
  void constantMaturityIsLinear_flatBefore_andNotStretched() {
    HistoryDay day = day(FIRST, 2000, 20, new double[] {20, 21, 22});

    // monthly expiries 2016-01-20, 02-17, 03-16
    assertThat(day.constantMaturity(5)).hasValue(20);
    assertThat(day.constantMaturity(30).orElseThrow()).isCloseTo(20 + 14 / 28.0, within(1e-12));
    assertThat(day.constantMaturity(90)).isEmpty();
    HistoryDay missingMonth =
        curve(
            new VxPoint(LocalDate.of(2016, 1, 20), 20), new VxPoint(LocalDate.of(2016, 3, 16), 22));
    assertThat(missingMonth.constantMaturity(30)).isEmpty();
    HistoryDay missingFirst = curve(new VxPoint(LocalDate.of(2016, 2, 17), 21));
    assertThat(missingFirst.constantMaturity(5)).isEmpty();
    // a weekly future of 2016-01-13 is no month
    HistoryDay weekly =
        curve(
            new VxPoint(LocalDate.of(2016, 1, 13), 30), new VxPoint(LocalDate.of(2016, 1, 20), 20));
    assertThat(weekly.constantMaturity(5)).hasValue(20);
  }

  @Test
  void badLevelsAndDoubleDaysAreRefused() {
    assertThatThrownBy(() -> day(FIRST, 0, 20, new double[] {20}))
        .hasMessageContaining("SPX of 2016-01-04");
    HistoryDay day = day(FIRST, 2000, 20, new double[] {20});
    assertThatThrownBy(() -> History.of(List.of(day, day))).hasMessageContaining("twice");
  }

  @Test
  void windowNamesEverySeriesThatIsMissing() {
    History history = history(60, -1, -1);
    LocalDate end = TradingCalendar.nextBusinessDay(FIRST);

    WindowMeasure.NoData none = (WindowMeasure.NoData) WindowMeasure.measure(history, FIRST, end);

    assertThat(none.missing())
        .containsExactly(
            "VVIX on 2016-01-04",
            "VVIX on 2016-01-05",
            "CM180 on 2016-01-04",
            "CM180 on 2016-01-05");
    assertThatThrownBy(() -> WindowMeasure.measure(history, FIRST, FIRST))
        .hasMessageContaining("ends after it starts");
  }

  private static HistoryDay curve(VxPoint... points) {
    return new HistoryDay(
        FIRST,
        OptionalDouble.of(2000),
        OptionalDouble.of(20),
        OptionalDouble.empty(),
        Optional.of(new VxCurve(List.of(points))));
  }

  private static Beta.Estimated estimated(History history) {
    return (Beta.Estimated) DriftBetaEstimator.trailing(history, last(), 252).vixOnSpx();
  }

  private static LocalDate last() {
    return history(300, -1, -1).last();
  }

  /** VIX moves -4 times SPX, futures as the square root of VIX; both with a little noise. */
  private static History history(int sessions, int holeFrom, int holeTo) {
    List<HistoryDay> days = new ArrayList<>();
    double spx = 2000;
    double vix = 20;
    LocalDate date = FIRST;
    for (int i = 0; i < sessions; i++) {
      double r = 0.01 * Math.sin(1.7 * i) + 0.004 * Math.cos(0.3 * i);
      spx *= Math.exp(r);
      vix *= Math.exp(-4 * r + 0.001 * Math.sin(12.9 * i));
      if (i < holeFrom || i > holeTo) {
        double[] futures = new double[6];
        for (int m = 0; m < futures.length; m++) {
          futures[m] = 4 * Math.sqrt(vix) * Math.exp(0.001 * Math.cos(7.7 * i + m));
        }
        days.add(day(date, spx, vix, futures));
      }
      date = TradingCalendar.nextBusinessDay(date);
    }
    return History.of(days);
  }

  private static HistoryDay day(LocalDate date, double spx, double vix, double[] futures) {
    List<VxPoint> points = new ArrayList<>();
    YearMonth month = YearMonth.from(date);
    if (!Expiries.vixMonthly(month).isAfter(date)) {
      month = month.plusMonths(1);
    }
    for (int m = 0; m < futures.length; m++) {
      points.add(new VxPoint(Expiries.vixMonthly(month.plusMonths(m)), futures[m]));
    }
    return new HistoryDay(
        date,
        OptionalDouble.of(spx),
        OptionalDouble.of(vix),
        OptionalDouble.empty(),
        Optional.of(new VxCurve(points)));
  }
}
