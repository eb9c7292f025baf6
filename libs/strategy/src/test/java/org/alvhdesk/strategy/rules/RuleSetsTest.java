package org.alvhdesk.strategy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
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
  void aLayerThatIsRolledAtOnce_isRefused() {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter p : RuleSets.four42004c().set().parameters()) {
      boolean front = p.name().equals("front.targetDte");
      parameters.add(
          front ? new Parameter(p.name(), new BigDecimal("9"), p.unit(), p.citation()) : p);
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FourFourTwoRules(new RuleSet("X", "1", "x", parameters)))
        .withMessageContaining("FRONT");
  }

  @Test
  void riskCapitalIsAShareOfNav() {
    assertThat(RuleSets.layered002().capital(new BigDecimal("650000")).riskCapitalUsd())
        .isEqualByComparingTo("97500");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Capital(BigDecimal.ONE, BigDecimal.TEN));
  }
}
