package org.alvhdesk.strategy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointScenariosTest {
  private static final JointBook BOOK =
      FixtureTableTest.book(
          FixtureTableTest.exposure(45, 5620, 5670, 6320, 6370),
          FixtureTableTest.holdings(28, 30, 30));
  private static final CondorRules RULES = RuleSets.core45000();

  /** The offsets that methodology 0.6 states for the eight measured windows. */
  @ParameterizedTest(name = "{0} offsets {1} %")
  @CsvSource({
    "2018-02-02..05, 47",
    "2015-08-19..24, 29",
    "2010-05-03..07, 24",
    "2022-01-03..24, 17",
    "2011-07-29..08-08, 14",
    "2018-12-03..24, 12",
    "2020-02-21..28, 12",
    "2020-02-21..03-09, 37",
    "SPX -5 %, 5",
    "SPX -10 %, 5"
  })
  void offsetsAreThoseOfTheMethodology(String scenario, int percent) {
    assertThat(Math.round(100 * row(scenario).offsetAfter().orElseThrow())).isEqualTo(percent);
  }

  @Test
  void hedgeLosesWithTheCondorsInARally() {
    assertThat(row("SPX +4 %").offsetAfter().orElseThrow()).isNegative();
  }

  @Test
  void stressLossIsTheWorstJointShock_beforeAndAfter() {
    JointReport report = JointScenarios.evaluate(BOOK);

    // worst without hedge: 2018-12, 29,413.08; with it: 2018-12 too, 29,413.08 - 3,514.64
    assertThat(report.stressLossBeforeUsd()).isEqualTo(row("2018-12-03..24").condorUsd().negate());
    assertThat(report.stressLossAfterUsd())
        .isEqualTo(row("2018-12-03..24").jointAfterUsd().negate());
    assertThat(report.gaps()).isEmpty();
  }

  @Test
  void holdingWithoutQuotes_isNamedAndLeftOut() {
    HedgeHolding unknown =
        new HedgeHolding(
            HedgeLayer.FAR, HedgeContract.vixCall(Slices.SESSION.plusDays(300), 30), 5);
    JointBook book =
        new JointBook(
            Slices.SESSION,
            6000,
            18,
            BOOK.condors(),
            List.of(unknown),
            BOOK.after(),
            BOOK.slices());

    JointReport report = JointScenarios.evaluate(book);

    assertThat(report.gaps()).singleElement().asString().contains("2018-10-31 30 call");
    assertThat(report.rows()).allMatch(r -> r.hedgeBeforeUsd().signum() == 0);
  }

  @Test
  void driftVix_followsTheBeta_andForwardBetasFollowTheTable() {
    assertThat(row("SPX -5 %").vixTo()).isCloseTo(18 * Math.pow(0.95, -4.41), within(1e-9));
    assertThat(DriftLink.METHODOLOGY.forwardBeta(30)).isEqualTo(0.517);
    assertThat(DriftLink.METHODOLOGY.forwardBeta(100)).isCloseTo(0.277, within(1e-12));
    assertThat(DriftLink.METHODOLOGY.forwardBeta(220)).isBetween(0.15, 0.19);
    assertThat(DriftLink.METHODOLOGY.forwardBeta(2000)).isEqualTo(0.15);
    assertThat(DriftLink.METHODOLOGY.forwardBeta(0)).isBetween(0.517, 1.0);
  }

  @Test
  void vixIsClipped_withoutTurningARiseIntoAFall() {
    assertThat(Scenario.clipVix(80, 200)).isEqualTo(150);
    assertThat(Scenario.clipVix(160, 300)).isEqualTo(160);
    assertThat(Scenario.clipVix(10, 8)).isEqualTo(9);
    assertThat(Scenario.clipVix(8.5, 8)).isEqualTo(8.5);
    assertThat(ShockScenarios.from(80)).allMatch(s -> s.vixTo() <= 150);
    assertThat(ShockScenarios.from(160)).allMatch(s -> s.forwardLogMove().applyAsDouble(30) == 0);
  }

  @Test
  void forwardNeverMovesMoreThanVix() {
    for (Scenario shock : ShockScenarios.from(18)) {
      for (int days = 1; days <= 400; days++) {
        assertThat(shock.forwardLogMove().applyAsDouble(days))
            .isBetween(0.0, Math.log(shock.vixTo() / 18) + 1e-12);
      }
    }
  }

  @Test
  void stressCap_isTheLargerOfWorstShockAndDriftOfTenPercent() {
    StressCheck check = check("650000");

    assertThat(check.limitUsd()).isEqualTo(new BigDecimal("39000.00"));
    assertThat(check.lossUsd()).isEqualTo(JointScenarios.evaluate(BOOK).stressLossBeforeUsd());
    assertThat(check.scenario()).isEqualTo("2018-12-03..24");
    assertThat(check.breached()).isFalse();
    assertThat(check.trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(check.trace().ruleId()).isEqualTo("000-5");
  }

  @Test
  void stressCap_isBreached_whenNavIsTooSmall() {
    StressCheck check = check("400000");

    assertThat(check.breached()).isTrue();
    assertThat(check.trace().verdict()).isEqualTo(Verdict.FIRED);
  }

  @Test
  void aBookWithSomethingMissing_isNeverInsideTheCap() {
    StressCheck unknown = check("650000", List.of("condor 7 has no quotes"));

    assertThat(unknown.breached()).isFalse();
    assertThat(unknown.isKnown()).isFalse();
    assertThat(unknown.trace().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(unknown.trace().effect()).contains("condor 7 has no quotes");
    assertThat(unknown.stillBreached(true)).as("no breach ends unseen").isTrue();
    assertThat(unknown.stillBreached(false)).isFalse();

    StressCheck worse = check("400000", List.of("condor 7 has no quotes"));
    assertThat(worse.breached()).as("the part that is known is enough").isTrue();
    assertThat(worse.trace().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(worse.trace().effect()).contains("left out: condor 7");
  }

  @Test
  void lossHoveringAtTheLimit_isOneBreach() {
    assertThat(breach("40000", "39000").newBreach(false)).isTrue();
    assertThat(breach("40000", "39000").newBreach(true)).isFalse();
    assertThat(breach("38000", "39000").stillBreached(true)).isTrue();
    assertThat(breach("38000", "39000").stillBreached(false)).isFalse();
    assertThat(breach("37050", "39000").stillBreached(true)).isFalse();
  }

  @Test
  void sameBook_sameBytes() {
    assertThat(JointScenarios.evaluate(BOOK).toString())
        .isEqualTo(JointScenarios.evaluate(BOOK).toString());
    JointBook reversed =
        new JointBook(
            Slices.SESSION,
            6000,
            18,
            BOOK.condors(),
            BOOK.before(),
            BOOK.after().reversed(),
            BOOK.slices().reversed());
    assertThat(JointScenarios.evaluate(reversed)).isEqualTo(JointScenarios.evaluate(BOOK));
  }

  @Test
  void usdHasCents() {
    assertThat(row("SPX -3 %").condorUsd().scale()).isEqualTo(2);
    assertThat(row("SPX -3 %").condorUsd().setScale(0, RoundingMode.HALF_EVEN))
        .isEqualByComparingTo("-2829");
  }

  private static ScenarioResult row(String name) {
    return JointScenarios.evaluate(BOOK).rows().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static StressCheck breach(String loss, String limit) {
    BigDecimal lossUsd = new BigDecimal(loss);
    BigDecimal limitUsd = new BigDecimal(limit);
    return new StressCheck(
        lossUsd,
        "s",
        limitUsd,
        lossUsd.compareTo(limitUsd) > 0,
        List.of(),
        check("650000").trace());
  }

  private static StressCheck check(String nav) {
    return check(nav, List.of());
  }

  private static StressCheck check(String nav, List<String> missing) {
    return StressLimit.check(
        RULES.set(),
        RULES.capital(new BigDecimal(nav)),
        JointScenarios.evaluate(BOOK),
        missing,
        Instant.EPOCH,
        Quality.MODEL);
  }
}
