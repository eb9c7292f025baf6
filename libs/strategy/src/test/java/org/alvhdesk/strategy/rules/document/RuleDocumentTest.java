package org.alvhdesk.strategy.rules.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.junit.jupiter.api.Test;

class RuleDocumentTest {
  private static final Setting DAYS =
      new Setting.Quantity(new BigDecimal("30"), BigDecimal.ONE, BigDecimal.valueOf(400));

  @Test
  void theSameNumberIsTheSameSetting_whateverItsScale() {
    Setting other =
        new Setting.Quantity(
            new BigDecimal("30.00"), new BigDecimal("1.0"), new BigDecimal("4E+2"));
    assertThat(other).isEqualTo(DAYS).hasSameHashCodeAs(DAYS);
    assertThat(other.allowed()).isEqualTo("1.0 to 400");
    assertThat(new Setting.Quantity(new BigDecimal("31"), BigDecimal.ONE, BigDecimal.valueOf(400)))
        .isNotEqualTo(DAYS);
  }

  @Test
  void rulesAreCountedPerDocument() {
    assertThat(RuleIds.seedRules()).hasSize(88).doesNotHaveDuplicates();
    assertThat(RuleIds.seedRules()).allMatch(RuleIds::exists);
    assertThat(List.of("K1-c", "K1-c.keep", "K13", "C8", "M3.7", "1.1", "6B"))
        .allMatch(RuleIds::exists);
    assertThat(List.of("000-17", "001-17", "002-17", "003-22", "004-20", "005-1", "004-0", "K14"))
        .noneMatch(RuleIds::exists);
    assertThat(RuleIds.seedOf("003-9")).contains("003");
    assertThat(RuleIds.seedOf("K3")).isEmpty();
  }

  @Test
  void aRuleIsCitedFromItsOwnDocument() {
    RuleParameter.checkRule("004-7", "004 and its origin site");
    RuleParameter.checkRule("004-7", "ours");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleParameter.checkRule("004-7", "003"))
        .withMessageContaining("document 004");
  }

  @Test
  void aNumberHasAUnit_andAChoiceHasNone() {
    Citation ours = new Citation("004-7", "ours", "because");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleParameter("a", "a", DAYS, Unit.CHOICE, false, ours))
        .withMessageContaining("needs a unit");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RuleParameter(
                    "a", "a", new Setting.Choice("X", List.of("X", "Y")), Unit.DAYS, false, ours));
  }

  @Test
  void onlyExecutedNumbersAndReadingsReachTheEngine() {
    RuleParameter executed =
        new RuleParameter(
            "front.targetDte",
            "target days",
            DAYS,
            Unit.DAYS,
            true,
            new Citation("004-7", "ours", "because"));
    RuleParameter reading =
        new RuleParameter(
            "valuation.gate",
            "gate",
            new Setting.Choice("OFF", List.of("ON", "OFF")),
            Unit.CHOICE,
            true,
            new Citation("002-14", "ours", "because"));
    RuleDocument document =
        Documents.of(
            RuleKind.HEDGE,
            Side.HEDGE,
            executed,
            Documents.number("x", "1", Unit.COUNT),
            reading,
            Documents.choice("y", "ONE"));

    RuleSet set = document.executable();

    assertThat(set.parameters()).extracting(Parameter::name).containsExactly("front.targetDte");
    assertThat(set.choices()).extracting(Choice::name).containsExactly("valuation.gate");
    assertThat(set.chosen("valuation.gate")).isEqualTo("OFF");
    assertThat(set.citation("valuation.gate").ruleId()).isEqualTo("002-14");
    assertThat(set.citation("front.targetDte").ruleId()).isEqualTo("004-7");
    assertThat(set.has("x")).isFalse();
    assertThat(set.has("y")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.chosen("y"))
        .withMessageContaining("no choice y")
        .withMessageContaining("valuation.gate");
    assertThat(document.executedText()).isEqualTo("2 of 8 parameters executed by this version");
  }

  @Test
  void aParameterThatStandsTwice_isRefused() {
    RuleParameter p = Documents.number("x", "1", Unit.COUNT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.of(RuleKind.HEDGE, Side.HEDGE, p, p))
        .withMessageContaining("x stands twice");
  }
}
