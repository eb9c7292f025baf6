package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.Thirds.Input;
import org.alvhdesk.strategy.hedge.trigger.Thirds.State;
import org.alvhdesk.strategy.hedge.trigger.Thirds.Step;
import org.alvhdesk.strategy.hedge.trigger.ThirdsRules.Order;
import org.alvhdesk.strategy.hedge.trigger.ThirdsRules.RsiSide;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class ThirdsTest {
  private static final ThirdsRules RULES = ThirdsRules.STANDARD;
  private static final ThirdsRules IN_ORDER =
      new ThirdsRules(30, 70, RsiSide.EITHER, 20, Order.FIRST_TO_LAST);
  private static final Answer DIVERGES = Given.yes("SPX bearish divergence");
  private static final Answer QUIET = Given.no("SPX bearish divergence");
  private static final Answer SOUND = Given.no("A/D deteriorates");

  @Test
  void oneTriggerUnlocksOneThirdForTwentySessions() {
    Step step = next(RULES, State.START, DIVERGES, rsi(50), SOUND);
    assertThat(step.unlocked()).isEqualTo(1);
    for (int session = 2; session <= 20; session++) {
      step = next(RULES, step.state(), QUIET, rsi(50), SOUND);
      assertThat(step.unlocked()).as("session %d", session).isEqualTo(1);
    }
    step = next(RULES, step.state(), QUIET, rsi(50), SOUND);
    assertThat(step.unlocked()).isZero();
  }

  @Test
  void firingAgainStartsTheTwentySessionsAgain() {
    Step step = next(RULES, State.START, DIVERGES, rsi(50), SOUND);
    step = next(RULES, step.state(), QUIET, rsi(50), SOUND);
    step = next(RULES, step.state(), DIVERGES, rsi(50), SOUND);

    assertThat(step.state().latch(Thirds.Third.DIVERGENCE).sessionsLeft()).isEqualTo(20);
  }

  @Test
  void rsiIsBreachedOutsideItsLevels_notAtThem() {
    assertThat(next(RULES, State.START, QUIET, rsi(30), SOUND).unlocked()).isZero();
    assertThat(next(RULES, State.START, QUIET, rsi(70), SOUND).unlocked()).isZero();
    assertThat(next(RULES, State.START, QUIET, rsi(29.99), SOUND).unlocked()).isEqualTo(1);
    assertThat(next(RULES, State.START, QUIET, rsi(70.01), SOUND).unlocked()).isEqualTo(1);
  }

  @Test
  void onlyTheDeclaredSideOfTheRsiCounts() {
    ThirdsRules high = new ThirdsRules(30, 70, RsiSide.ABOVE_HIGH, 20, Order.ANY_ORDER);
    ThirdsRules low = new ThirdsRules(30, 70, RsiSide.BELOW_LOW, 20, Order.ANY_ORDER);

    assertThat(next(high, State.START, QUIET, rsi(20), SOUND).unlocked()).isZero();
    assertThat(next(low, State.START, QUIET, rsi(80), SOUND).unlocked()).isZero();
    assertThat(next(low, State.START, QUIET, rsi(20), SOUND).unlocked()).isEqualTo(1);
  }

  @Test
  void inOrderALaterThirdWaitsForTheEarlier() {
    Step step = next(IN_ORDER, State.START, QUIET, rsi(80), SOUND);
    assertThat(step.unlocked()).isZero();
    assertThat(step.traces().get(1).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(step.traces().get(1).effect()).contains("locked until the triggers before it");

    step = next(IN_ORDER, step.state(), DIVERGES, rsi(50), SOUND);
    assertThat(step.unlocked()).isEqualTo(2);
  }

  @Test
  void missingDataIsUnknown_notLocked() {
    Step step =
        next(RULES, State.START, Given.unknown("d"), Given.missing("RSI", "oscillator"), SOUND);

    assertThat(step.unlocked()).isZero();
    assertThat(step.unknown()).isEqualTo(2);
    assertThat(step.traces().get(0).verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(step.traces().get(0).effect()).contains("unknown");
  }

  @Test
  void missingDataDoesNotEndAStandingLatch() {
    Step step = next(RULES, State.START, DIVERGES, rsi(50), SOUND);
    step = next(RULES, step.state(), Given.unknown("SPX bearish divergence"), rsi(50), SOUND);

    assertThat(step.unlocked()).isEqualTo(1);
    assertThat(step.unknown()).isZero();
    assertThat(step.traces().get(0).verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void inOrderAnUnknownFirstTriggerLeavesTheSecondUnknown() {
    Step step = next(IN_ORDER, State.START, Given.unknown("d"), rsi(80), SOUND);
    assertThat(step.unlocked()).isZero();
    assertThat(step.unknown()).isEqualTo(2);
  }

  @Test
  void refusesASessionTwice() {
    Step step = next(RULES, State.START, QUIET, rsi(50), SOUND);
    assertThatThrownBy(
            () -> Thirds.next(RULES, step.state(), new Input(Given.MONDAY, QUIET, rsi(50), SOUND)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in order");
  }

  private static Observed rsi(double value) {
    return Given.number("RSI", "oscillator", value);
  }

  private static Step next(
      ThirdsRules rules, State state, Answer divergence, Observed rsi, Answer breadth) {
    return Thirds.next(
        rules,
        state,
        new Input(
            state.session().map(s -> s.plusDays(1)).orElse(Given.MONDAY),
            divergence,
            rsi,
            breadth));
  }
}
