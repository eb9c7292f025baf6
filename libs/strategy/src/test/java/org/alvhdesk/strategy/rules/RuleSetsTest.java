package org.alvhdesk.strategy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetsTest {
  @Test
  void unknownName_listsWhatExists() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.layered002().set().parameter("nope"))
        .withMessageContaining("base.targetDte");
  }

  @Test
  void everyParameterIsCited() {
    assertThat(RuleSets.all())
        .flatMap(RuleSet::parameters)
        .allMatch(p -> !p.citation().says().isBlank() && !p.citation().ruleId().isBlank());
  }

  @Test
  void choicesAreFoundByName() {
    RuleSet set = RuleSets.four42004c();
    assertThat(set.chosen("harvest.rule")).isEqualTo("STRESS_SHARE");
    assertThat(set.has("harvest.rule")).isTrue();
    assertThat(set.has("front.ratio")).isTrue();
    assertThat(set.has("nope")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.choice("front.ratio"))
        .withMessageContaining("harvest.rule");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RuleSet(
                    "X",
                    "1",
                    "x",
                    List.of(set.parameter("front.ratio")),
                    List.of(
                        new Choice("front.ratio", "A", set.parameter("front.ratio").citation()))))
        .withMessageContaining("twice");
  }

  @Test
  void riskCapitalIsAShareOfNav() {
    assertThat(RuleSets.layered002().capital(new BigDecimal("650000")).riskCapitalUsd())
        .isEqualByComparingTo("97500");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Capital(BigDecimal.ONE, BigDecimal.TEN));
  }
}
