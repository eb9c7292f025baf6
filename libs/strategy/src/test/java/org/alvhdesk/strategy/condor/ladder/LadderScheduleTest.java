package org.alvhdesk.strategy.condor.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alvhdesk.market.Quality;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class LadderScheduleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final LadderPlan LAYERED = RuleSets.layered002().plan();
  private static final LadderPlan CORE45 = RuleSets.core45000().plan();
  private static final LadderPlan SHORT14 = RuleSets.short14003().plan();
  private static final Capital CAPITAL =
      new Capital(new BigDecimal("650000"), new BigDecimal("97500"));

  private static AsOf on(LocalDate date) {
    return new AsOf(date, Instant.parse("2026-01-05T17:00:00Z"), Quality.DELAYED);
  }

  /** SPXW every business day for 70 days. */
  private static List<ListedExpiry> daily(LocalDate from) {
    List<ListedExpiry> listed = new ArrayList<>();
    for (LocalDate d = from; d.isBefore(from.plusDays(70)); d = d.plusDays(1)) {
      if (TradingCalendar.isBusinessDay(d)) {
        listed.add(new ListedExpiry(OptionRoot.SPXW, d));
      }
    }
    return listed;
  }

  private static LadderStep.Due due(LadderPlan plan, LocalDate date, OpenLayer... open) {
    return (LadderStep.Due)
        LadderSchedule.next(plan, CAPITAL, on(date), List.of(open), daily(date));
  }

  private static OpenLayer open(String name, LocalDate opened, LocalDate expiry) {
    return new OpenLayer(name, opened, expiry, new BigDecimal("30000"));
  }

  @Test
  void theBaseComesFirstWithFortyPercent() {
    LadderStep.Due step = due(LAYERED, DAY);

    assertThat(step.layer().name()).isEqualTo("BASE");
    assertThat(step.expiry().expiry()).isEqualTo(DAY.plusDays(45));
    assertThat(step.budgetUsd()).isEqualByComparingTo("39000");
    assertThat(step.trace().getLast().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(LAYERED.reserve()).isEqualByComparingTo("0.20");
  }

  @Test
  void theSecondComesOnDaySeventeenAWeekFromTheBase() {
    OpenLayer base = open("BASE", DAY, DAY.plusDays(45));

    LadderStep early =
        LadderSchedule.next(
            LAYERED, CAPITAL, on(DAY.plusDays(16)), List.of(base), daily(DAY.plusDays(16)));
    LadderStep.Due step = due(LAYERED, DAY.plusDays(17), base);

    assertThat(((LadderStep.Nothing) early).reason()).startsWith("SECOND: due 2026-01-22, 1 days");
    assertThat(early.trace()).allMatch(t -> t.verdict() == Verdict.NOT_FIRED);
    assertThat(step.layer().name()).isEqualTo("SECOND");
    assertThat(step.layer().wingFactor()).isEqualByComparingTo("1.5");
    assertThat(step.budgetUsd()).isEqualByComparingTo("24375");
    // The base has 28 days left: 30 days would crowd it, 35 is the nearest that stands apart.
    assertThat(step.expiry().expiry()).isEqualTo(DAY.plusDays(17 + 35));
  }

  @Test
  void theThirdFollowsTheSecond() {
    OpenLayer base = open("BASE", DAY, DAY.plusDays(45));
    OpenLayer second = open("SECOND", DAY.plusDays(17), DAY.plusDays(52));

    LadderStep.Due step = due(LAYERED, DAY.plusDays(31), base, second);

    assertThat(step.layer().name()).isEqualTo("THIRD");
    // Base 14 and second 21 days away: the nearest to 21 that stands a week from both is 28.
    assertThat(step.expiry().expiry()).isEqualTo(DAY.plusDays(31 + 28));
    assertThat(step.budgetUsd()).isEqualByComparingTo("14625");
  }

  @Test
  void aLayerThatWasClosedIsDueAgain() {
    OpenLayer second = open("SECOND", DAY.minusDays(5), DAY.plusDays(25));

    LadderStep.Due step = due(LAYERED, DAY, second);

    assertThat(step.layer().name()).isEqualTo("BASE");
  }

  @Test
  void everyLayerOnMeansNothingToDo() {
    LadderStep step =
        LadderSchedule.next(
            CORE45,
            CAPITAL,
            on(DAY),
            List.of(open("CORE", DAY.minusDays(3), DAY.plusDays(42))),
            daily(DAY));

    assertThat(((LadderStep.Nothing) step).reason()).isEqualTo("every layer is on");
  }

  @Test
  void unknownExpiriesAreNoDataAndCrowdedOnesAreNot() {
    LadderPlan plan = new LadderPlan("X", SHORT14.layers(), 7);
    OpenLayer other = open("OTHER", DAY, DAY.plusDays(14));

    LadderStep unknown = LadderSchedule.next(plan, CAPITAL, on(DAY), List.of(), List.of());
    LadderStep crowded =
        LadderSchedule.next(
            plan,
            CAPITAL,
            on(DAY),
            List.of(other),
            List.of(new ListedExpiry(OptionRoot.SPXW, DAY.plusDays(15))));

    assertThat(unknown.trace().getLast().verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(crowded.trace().getLast().verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void onTheSameDaySpxwComesBeforeSpx() {
    LocalDate friday = DAY.plusDays(45);
    LadderStep step =
        LadderSchedule.next(
            CORE45,
            CAPITAL,
            on(DAY),
            List.of(),
            List.of(
                new ListedExpiry(OptionRoot.SPX, friday),
                new ListedExpiry(OptionRoot.SPXW, friday)));

    assertThat(((LadderStep.Due) step).expiry().root()).isEqualTo(OptionRoot.SPXW);
  }

  @Test
  void theOrderOfItsInputsDoesNotMatter() {
    OpenLayer base = open("BASE", DAY, DAY.plusDays(45));
    OpenLayer second = open("SECOND", DAY.plusDays(17), DAY.plusDays(52));
    LadderStep expected = due(LAYERED, DAY.plusDays(31), base, second);
    for (int seed = 0; seed < 20; seed++) {
      List<ListedExpiry> listed = daily(DAY.plusDays(31));
      Collections.shuffle(listed, new Random(seed));
      assertThat(
              LadderSchedule.next(
                  LAYERED,
                  CAPITAL,
                  on(DAY.plusDays(31)),
                  seed % 2 == 0 ? List.of(base, second) : List.of(second, base),
                  listed))
          .isEqualTo(expected);
    }
  }

  @Test
  void contractsAreTheFloorWithTheResidualShown() {
    LadderStep.Due step = due(LAYERED, DAY);

    LayerSize size = LayerSize.of(step, new BigDecimal("3715"), on(DAY));
    LayerSize none = LayerSize.of(step, new BigDecimal("39000.01"), on(DAY));

    assertThat(size.contracts()).isEqualTo(10);
    assertThat(size.residual()).isEqualByComparingTo("0.4979");
    assertThat(size.residualUsd()).isEqualByComparingTo("1850");
    assertThat(size.trace().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(none.contracts()).isZero();
    assertThat(none.trace().verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void plansThatCannotWorkAreRefused() {
    LayerPlan layer = CORE45.layers().getFirst();
    assertThatThrownBy(() -> new LadderPlan("X", List.of(layer, layer), 7))
        .hasMessageContaining("twice");
    LayerPlan orphan =
        new LayerPlan(
            "B",
            30,
            20,
            40,
            Optional.of(new LayerPlan.After("A", 17)),
            new BigDecimal("0.5"),
            BigDecimal.ONE,
            new Citation("002-3", "002", "x"),
            new Citation("002-5", "002", "x"));
    assertThatThrownBy(() -> new LadderPlan("X", List.of(layer, orphan), 7))
        .hasMessageContaining("not listed before it");
  }
}
