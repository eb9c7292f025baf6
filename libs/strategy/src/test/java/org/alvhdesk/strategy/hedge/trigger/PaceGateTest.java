package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.PaceGate.Gate;
import org.alvhdesk.strategy.hedge.trigger.PaceGate.Past;
import org.alvhdesk.strategy.hedge.trigger.PaceGate.Rules;
import org.alvhdesk.strategy.hedge.trigger.PaceGate.Wish;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class PaceGateTest {
  private static final Rules RULES = new Rules(2, 5, 10);
  private static final Past BOUGHT = Past.NOTHING.after(Wish.ADD, Given.MONDAY);

  @Test
  void whatNeverHappenedBlocksNothing() {
    Gate gate = ask(Wish.ADD, Past.NOTHING, Given.MONDAY, false);
    assertThat(gate.allowed()).isTrue();
    assertThat(gate.traces()).allMatch(t -> t.verdict() == Verdict.NOT_FIRED);
  }

  @Test
  void anAdditionWaitsFiveSessionsAfterTheLast() {
    assertThat(ask(Wish.ADD, BOUGHT, day("2023-02-17"), false).allowed()).isFalse();
    // The Monday is a holiday: the fifth session is the Tuesday.
    assertThat(ask(Wish.ADD, BOUGHT, day("2023-02-20"), false).allowed()).isFalse();
    assertThat(ask(Wish.ADD, BOUGHT, day("2023-02-21"), false).allowed()).isTrue();
  }

  @Test
  void aSaleWaitsTheMinimumHolding() {
    assertThat(ask(Wish.REDUCE, BOUGHT, day("2023-02-27"), false).allowed()).isFalse();
    assertThat(ask(Wish.REDUCE, BOUGHT, day("2023-02-28"), false).allowed()).isTrue();
  }

  @Test
  void theCooldownCountsFromAnyChange() {
    Past sold = BOUGHT.after(Wish.REDUCE, day("2023-03-01"));

    Gate gate = ask(Wish.ADD, sold, day("2023-03-02"), false);

    assertThat(gate.allowed()).isFalse();
    assertThat(gate.traces().getFirst().ruleId()).isEqualTo("000-9");
    assertThat(gate.traces().getFirst().verdict()).isEqualTo(Verdict.FIRED);
    assertThat(ask(Wish.ADD, sold, day("2023-03-03"), false).allowed()).isTrue();
  }

  @Test
  void aBreachPassesAndTheTraceSaysSo() {
    Gate gate = ask(Wish.ADD, BOUGHT, day("2023-02-14"), true);

    assertThat(gate.allowed()).isTrue();
    assertThat(gate.traces()).anyMatch(t -> t.effect().endsWith("a limit is breached"));
  }

  @Test
  void refusesAPastInTheFuture() {
    assertThatThrownBy(() -> ask(Wish.ADD, BOUGHT, day("2023-02-10"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("after the session");
  }

  private static Gate ask(Wish wish, Past past, LocalDate session, boolean breached) {
    return PaceGate.ask(
        RULES, "FRONT", wish, past, session, breached, Given.AS_OF, Quality.SETTLED);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
