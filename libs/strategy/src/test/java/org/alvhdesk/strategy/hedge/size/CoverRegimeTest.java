package org.alvhdesk.strategy.hedge.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class CoverRegimeTest {
  private static final CoverRegime.Rules RULES = CoverRegime.Rules.STANDARD;
  private static final Answer CALM = Given.no("inflation before FOMC");
  private static final Answer INFLATION = Given.yes("inflation before FOMC");

  @Test
  void calmBetweenAndHigh() {
    assertThat(RULES.at(14.99)).isEqualByComparingTo("0.2");
    assertThat(RULES.at(15)).isEqualByComparingTo("0.2");
    assertThat(RULES.at(22.5)).isEqualByComparingTo("0.35");
    assertThat(RULES.at(30)).isEqualByComparingTo("0.5");
    assertThat(RULES.at(80)).isEqualByComparingTo("0.5");
  }

  @Test
  void theLineBeginsWhereTheRuleSetSays_andTheCalmRegimeWhereItBegins() {
    CoverRegime.Rules later =
        new CoverRegime.Rules(
            10,
            15,
            20,
            30,
            new BigDecimal("0.2"),
            new BigDecimal("0.5"),
            CoverRegime.Between.LINEAR_IN_VIX,
            CoverRegime.WhenCalm.LARGER_WINS);

    assertThat(later.at(9.99)).isZero();
    assertThat(later.at(10)).isEqualByComparingTo("0.2");
    assertThat(later.at(20)).isEqualByComparingTo("0.2");
    assertThat(later.at(25)).isEqualByComparingTo("0.35");
    assertThat(trace(CoverRegime.of(later, vix(9), CALM), "003-6").verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(trace(CoverRegime.of(later, vix(18), CALM), "003-8").threshold())
        .startsWith("linear from 20");
  }

  @Test
  void largerWinsWhereCalmAndInflationBothApply() {
    CoverRegime.Cover cover = CoverRegime.of(RULES, vix(13), INFLATION);

    assertThat(cover.share().orElseThrow()).isEqualByComparingTo("0.5");
    assertThat(trace(cover, "003-6").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(trace(cover, "003-7").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(trace(cover, "003-8").verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void unknownInflationLeavesTheLevel_asNoData() {
    CoverRegime.Cover cover = CoverRegime.of(RULES, vix(13), Given.unknown("inflation"));

    assertThat(cover.share().orElseThrow()).isEqualByComparingTo("0.2");
    assertThat(trace(cover, "003-7").verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void withoutVixOnlyAKnownInflationRegimeGivesACover() {
    Observed missing = Given.missing("VIX", "points");

    assertThat(CoverRegime.of(RULES, missing, CALM).share()).isEmpty();
    assertThat(CoverRegime.of(RULES, missing, Given.unknown("i")).share()).isEmpty();
    assertThat(CoverRegime.of(RULES, missing, INFLATION).share().orElseThrow())
        .isEqualByComparingTo("0.5");
    assertThat(trace(CoverRegime.of(RULES, missing, CALM), "003-6").verdict())
        .isEqualTo(Verdict.NO_DATA);
    assertThat(trace(CoverRegime.of(RULES, missing, CALM), "003-8").verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Property(tries = 500)
  void coverNeverFallsWhenVixRises(
      @ForAll @DoubleRange(min = 5, max = 90) double vix,
      @ForAll @DoubleRange(min = 0, max = 20) double rise) {
    assertThat(RULES.at(vix + rise)).isGreaterThanOrEqualTo(RULES.at(vix));
  }

  private static Observed vix(double points) {
    return Given.number("VIX", "points", points);
  }

  private static RuleTrace trace(CoverRegime.Cover cover, String rule) {
    return cover.traces().stream().filter(t -> t.ruleId().equals(rule)).findFirst().orElseThrow();
  }
}
