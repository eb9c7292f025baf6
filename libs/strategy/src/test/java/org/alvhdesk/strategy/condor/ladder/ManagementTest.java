package org.alvhdesk.strategy.condor.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class ManagementTest {
  private static final AsOf NOW = new AsOf(Slices.SESSION, Slices.NOON, Quality.MODEL);
  private static final CondorRules LAYERED = RuleSets.layered002();
  private static final ManagementRules RULES = LAYERED.management(CondorLayer.BASE);
  private static final OptionalDouble MIDDLE = OptionalDouble.of(6000);

  /** 5620/5670/6320/6370 with {@code days} left, mark about 12.85 at 45 days. */
  private static CondorValuation condor(String id, int days, String credit) {
    return CondorPricer.value(position(id, days, credit), slice(days), Slices.SESSION);
  }

  private static Slice slice(int days) {
    return Slices.fixtureSpx(days);
  }

  private static CondorPosition position(String id, int days, String credit) {
    return new CondorPosition(
        id,
        CondorLayer.BASE,
        new IronCondor(OptionRoot.SPXW, Slices.SESSION.plusDays(days), 5620, 5670, 6320, 6370),
        2,
        new BigDecimal(credit),
        Slices.NOON);
  }

  private static CondorValuation blind(String id, int days) {
    return CondorPricer.withoutQuotes(position(id, days, "12.85"), Slices.SESSION);
  }

  private static Verdict profit(CondorValuation condor, CondorValuation... others) {
    List<CondorValuation> all = new java.util.ArrayList<>(List.of(others));
    all.add(condor);
    return Management.profitTake(RULES, condor, all, NOW).verdict();
  }

  @Test
  void halfTheCreditEarnedRollsTheShortestOnly() {
    double mark = condor("a", 45, "12.85").markPoints().orElseThrow();
    assertThat(mark).isCloseTo(12.85, within(0.05));

    assertThat(profit(condor("a", 45, "25.80"))).isEqualTo(Verdict.FIRED);
    assertThat(profit(condor("a", 45, "25.60"))).isEqualTo(Verdict.NOT_FIRED);
    assertThat(profit(condor("a", 45, "40.00"), condor("b", 30, "10.00")))
        .as("an anchor stays")
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(profit(blind("a", 45))).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void closedAtALossOfTwoCreditsOrATouchedShort() {
    CondorValuation fine = condor("a", 45, "12.85");

    assertThat(stop(condor("a", 45, "4.25"), MIDDLE)).isEqualTo(Verdict.FIRED);
    assertThat(stop(condor("a", 45, "4.35"), MIDDLE)).isEqualTo(Verdict.NOT_FIRED);
    assertThat(stop(fine, OptionalDouble.of(5670))).isEqualTo(Verdict.FIRED);
    assertThat(stop(fine, OptionalDouble.of(6320))).isEqualTo(Verdict.FIRED);
    assertThat(stop(fine, OptionalDouble.of(6319.99))).isEqualTo(Verdict.NOT_FIRED);
    assertThat(stop(fine, OptionalDouble.empty())).isEqualTo(Verdict.NO_DATA);
    assertThat(stop(blind("a", 45), MIDDLE)).isEqualTo(Verdict.NO_DATA);
    assertThat(stop(blind("a", 45), OptionalDouble.of(5600)))
        .as("a touch needs no mark")
        .isEqualTo(Verdict.FIRED);
  }

  private static Verdict stop(CondorValuation condor, OptionalDouble index) {
    return Management.stop(RULES, condor, index, NOW).verdict();
  }

  @Test
  void defendedWhenAShortReachesItsDelta() {
    CondorValuation fine = condor("a", 45, "12.85");
    assertThat(Management.defend(RULES, fine, NOW).verdict()).isEqualTo(Verdict.NOT_FIRED);
    // The shorts are 16-delta.
    assertThat(Management.defend(defendAt("0.155"), fine, NOW).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(Management.defend(defendAt("0.17"), fine, NOW).verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(Management.defend(RULES, blind("a", 45), NOW).verdict()).isEqualTo(Verdict.NO_DATA);
  }

  private static ManagementRules defendAt(String delta) {
    return new CondorRules(RuleSets.with(LAYERED.set(), "base.defendDelta", delta))
        .management(CondorLayer.BASE);
  }

  @Test
  void closedAtTwentyOneDays() {
    assertThat(Management.timeExit(RULES, condor("a", 22, "12.85"), NOW).verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(Management.timeExit(RULES, condor("a", 21, "12.85"), NOW).verdict())
        .isEqualTo(Verdict.FIRED);
    ManagementRules second = LAYERED.management(CondorLayer.SECOND);
    assertThat(Management.timeExit(second, condor("a", 1, "12.85"), NOW).verdict())
        .as("only the base layer has a time exit")
        .isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void aShiftShowsWhatChangesBeforeAnybodyDecides() {
    CondorValuation before = condor("a", 21, "12.85");
    CondorValuation after = condor("b", 45, "12.85");

    TimeShift shift = TimeShift.of(before, after, List.of(), 7, NOW);

    TimeShift.Sides sides = shift.sides().orElseThrow();
    assertThat(shift.trace().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(sides.daysMoved()).isEqualTo(24);
    assertThat(sides.newCreditUsd()).isEqualByComparingTo("2570");
    assertThat(sides.netUsd())
        .isEqualByComparingTo(
            new BigDecimal("2570")
                .subtract(
                    BigDecimal.valueOf(before.markPoints().orElseThrow())
                        .multiply(new BigDecimal(200))
                        .setScale(2, java.math.RoundingMode.HALF_EVEN)));
    assertThat(sides.change().vegaUsd())
        .as("more time, more short vega")
        .isCloseTo(
            after.greeks().orElseThrow().vegaUsd() - before.greeks().orElseThrow().vegaUsd(),
            within(1e-12))
        .isNegative();
  }

  @Test
  void aShiftNeitherCrowdsAnotherLayerNorGuesses() {
    CondorValuation before = condor("a", 21, "12.85");
    CondorValuation after = condor("b", 45, "12.85");
    OpenLayer other =
        new OpenLayer(
            "SECOND", Slices.SESSION, Slices.SESSION.plusDays(39), new BigDecimal("1000"));

    assertThat(TimeShift.of(before, after, List.of(other), 7, NOW).trace().verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    assertThat(TimeShift.of(before, after, List.of(other), 6, NOW).trace().verdict())
        .isEqualTo(Verdict.FIRED);
    assertThat(TimeShift.of(before, before, List.of(), 7, NOW).trace().verdict())
        .isEqualTo(Verdict.NOT_FIRED);
    TimeShift unknown = TimeShift.of(blind("a", 21), after, List.of(), 7, NOW);
    assertThat(unknown.sides()).isEmpty();
    assertThat(unknown.trace().verdict()).isEqualTo(Verdict.NO_DATA);
    CondorPosition p = after.position();
    CondorValuation three =
        CondorPricer.value(
            new CondorPosition("c", p.layer(), p.condor(), 3, p.creditPoints(), Slices.NOON),
            slice(45),
            Slices.SESSION);
    assertThatThrownBy(() -> TimeShift.of(before, three, List.of(), 7, NOW))
        .hasMessageContaining("keeps the quantity");
  }
}
