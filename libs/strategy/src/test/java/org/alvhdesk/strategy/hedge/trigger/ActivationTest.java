package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.Activation.Input;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules.Below;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;

class ActivationTest {
  private static final ActivationRules RULES = ActivationRules.STANDARD;
  private static final Answer NO = Given.no("VX1 above VX2");

  @Test
  void switchesOnAtItsLevelExactly() {
    assertThat(after(RULES, 17.999).isOn("FRONT")).isFalse();
    assertThat(after(RULES, 18).isOn("FRONT")).isTrue();
    assertThat(after(RULES, 18).isOn("MID")).isFalse();
    assertThat(after(RULES, 30).sessionsOn()).hasSize(4);
  }

  @Test
  void staysOnTenSessionsHoweverFarItFalls_thenSwitchesOff() {
    ActivationState state = after(RULES, 18, 10, 10, 10, 10, 10, 10, 10, 10, 10);
    assertThat(state.sessionsOn()).containsEntry("FRONT", 10);

    assertThat(next(RULES, state, Given.number("CM30", "points", 10), NO).state().isOn("FRONT"))
        .isFalse();
  }

  @Test
  void staysOnAtTheLowerEdgeOfTheBand() {
    double[] path = new double[31];
    java.util.Arrays.fill(path, 16);
    path[0] = 18;
    assertThat(after(RULES, path).sessionsOn()).containsEntry("FRONT", 31);
    path[30] = 15.999;
    assertThat(after(RULES, path).isOn("FRONT")).isFalse();
  }

  @Test
  void missingForwardChangesNothing_andSaysSo() {
    ActivationState on = after(RULES, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18);

    Activation.Step step = next(RULES, on, Given.missing("CM30", "points"), NO);

    assertThat(step.state().sessionsOn()).containsEntry("FRONT", 12);
    assertThat(trace(step, "004-2", "FRONT").verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(trace(step, "004-2", "FRONT").inputs().getFirst().value())
        .isEqualTo("no data: not quoted");
  }

  @Test
  void backwardationUnlocksOuterLayersOnly() {
    Activation.Step step =
        next(
            RULES,
            ActivationState.START,
            Given.number("CM30", "points", 15),
            Given.yes("VX1 above VX2"));

    assertThat(step.state().sessionsOn().keySet()).containsExactlyInAnyOrder("FAR", "EMERGENCY");
    assertThat(trace(step, "004-12", "FAR").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(step.traces().stream().filter(t -> t.ruleId().equals("004-12"))).hasSize(2);
  }

  @Test
  void unknownBackwardationNeitherUnlocksNorSwitchesOff() {
    Answer unknown = Given.unknown("VX1 above VX2");
    assertThat(
            next(RULES, ActivationState.START, Given.number("CM30", "points", 15), unknown)
                .state()
                .allOff())
        .isTrue();
    ActivationState on = after(RULES, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30);

    Activation.Step step = next(RULES, on, Given.number("CM30", "points", 10), unknown);

    assertThat(step.state().sessionsOn().keySet()).containsExactlyInAnyOrder("FAR", "EMERGENCY");
    assertThat(trace(step, "004-12", "FAR").verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void sellsOnlyWhereTheRuleSetSaysSo() {
    ActivationState on = after(RULES, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18);
    ActivationRules sell =
        new ActivationRules(RULES.layers(), 2, 10, Below.SELL, RULES.accelerateOuter());
    Observed low = Given.number("CM30", "points", 12);

    assertThat(next(RULES, on, low, NO).sold()).isEmpty();
    assertThat(next(sell, on, low, NO).sold()).containsExactly("FRONT");
    assertThat(trace(next(RULES, on, low, NO), "004-2", "FRONT").effect())
        .isEqualTo("FRONT: switched off: nothing is bought, nothing is sold");
  }

  @Test
  void refusesASessionTwice() {
    ActivationState state = after(RULES, 18);
    assertThatThrownBy(
            () ->
                Activation.next(
                    RULES, state, new Input(Given.MONDAY, Given.missing("CM30", "points"), NO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in order");
  }

  @Test
  void refusesRulesThatCannotMeanAnything() {
    assertThatThrownBy(() -> new ActivationRules(List.of(), 2, 10, Below.SELL, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ActivationRules(RULES.layers(), Double.NaN, 10, Below.SELL, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ActivationState after(ActivationRules rules, double... forwards) {
    ActivationState state = ActivationState.START;
    for (double forward : forwards) {
      state = next(rules, state, Given.number("CM30", "points", forward), NO).state();
    }
    return state;
  }

  private static Activation.Step next(
      ActivationRules rules, ActivationState state, Observed forward, Answer backwardation) {
    LocalDate session = state.session().map(s -> s.plusDays(1)).orElse(Given.MONDAY);
    return Activation.next(rules, state, new Input(session, forward, backwardation));
  }

  private static RuleTrace trace(Activation.Step step, String rule, String layer) {
    return step.traces().stream()
        .filter(t -> t.ruleId().equals(rule) && t.effect().startsWith(layer + ":"))
        .findFirst()
        .orElseThrow();
  }
}
