package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules.Below;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules.Level;
import org.alvhdesk.strategy.input.Answer;

class ActivationProperties {
  @Property(tries = 300)
  void insideTheBandNothingFlips(
      @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = 16, max = 17.99) Double> inside,
      @ForAll @DoubleRange(min = 9, max = 40) double first) {
    List<Double> path = new ArrayList<>(inside);
    path.addFirst(first);
    boolean expected = first >= 18;

    for (ActivationState state : fold(ActivationRules.STANDARD, path, List.of())) {
      assertThat(state.isOn("FRONT")).isEqualTo(expected);
    }
  }

  @Property(tries = 300)
  void everySpellLastsTheMinimum(
      @ForAll @Size(min = 5, max = 120) List<@DoubleRange(min = 9, max = 40) Double> path,
      @ForAll @IntRange(min = 1, max = 15) int minimum) {
    ActivationRules rules =
        new ActivationRules(
            ActivationRules.STANDARD.layers(), 2, minimum, Below.STOP_BUYING, false);
    int spell = 0;
    for (ActivationState state : fold(rules, path, List.of())) {
      int now = state.sessionsOn().getOrDefault("MID", 0);
      assertThat(now == 0 ? spell == 0 || spell >= minimum : now == spell + 1).isTrue();
      spell = now;
    }
  }

  @Property(tries = 200)
  void theOrderOfLayersDoesNotMatter(
      @ForAll @Size(min = 5, max = 60) List<@DoubleRange(min = 9, max = 40) Double> path,
      @ForAll @Size(min = 60, max = 60) List<@IntRange(max = 2) Integer> backwardation,
      @ForAll long seed) {
    List<Level> shuffled = new ArrayList<>(ActivationRules.STANDARD.layers());
    Collections.shuffle(shuffled, new Random(seed));
    ActivationRules rules = new ActivationRules(shuffled, 2, 10, Below.SELL, true);
    ActivationRules asWritten =
        new ActivationRules(ActivationRules.STANDARD.layers(), 2, 10, Below.SELL, true);

    assertThat(steps(rules, path, backwardation)).isEqualTo(steps(asWritten, path, backwardation));
  }

  private static List<ActivationState> fold(
      ActivationRules rules, List<Double> path, List<Integer> backwardation) {
    return steps(rules, path, backwardation).stream().map(Activation.Step::state).toList();
  }

  private static List<Activation.Step> steps(
      ActivationRules rules, List<Double> path, List<Integer> backwardation) {
    List<Activation.Step> steps = new ArrayList<>();
    ActivationState state = ActivationState.START;
    for (int i = 0; i < path.size(); i++) {
      int kind = backwardation.isEmpty() ? 0 : backwardation.get(i);
      Answer answer =
          switch (kind) {
            case 0 -> Given.no("VX1 above VX2");
            case 1 -> Given.yes("VX1 above VX2");
            default -> Given.unknown("VX1 above VX2");
          };
      Activation.Step step =
          Activation.next(
              rules,
              state,
              new Activation.Input(
                  Given.MONDAY.plusDays(i), Given.number("CM30", "points", path.get(i)), answer));
      steps.add(step);
      state = step.state();
    }
    return steps;
  }
}
