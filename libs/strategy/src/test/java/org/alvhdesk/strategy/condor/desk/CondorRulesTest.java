package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.ladder.LayerPlan;
import org.alvhdesk.strategy.rules.Choice;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.RuleSets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The view of a condor document: what it reads, and what it refuses. */
class CondorRulesTest {
  private static final CondorRules LAYERED = RuleSets.layered002();

  private static void refused(RuleSet set, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CondorRules(set))
        .withMessageContaining(why);
  }

  private static void refused(CondorRules rules, String name, String value, String why) {
    refused(RuleSets.with(rules.set(), name, value), why);
  }

  @Test
  @DisplayName("002-1, 002-3, 002-5: three layers, windows, weights and a week between expiries")
  void layeredPlan() {
    assertThat(LAYERED.layers())
        .containsExactly(CondorLayer.BASE, CondorLayer.SECOND, CondorLayer.THIRD);
    assertThat(LAYERED.plan().leastExpiryDistance()).isEqualTo(7);
    assertThat(LAYERED.plan().reserve()).isEqualByComparingTo("0.20");
    LayerPlan second = LAYERED.plan().layers().get(1);
    assertThat(second.leastDte()).isEqualTo(20);
    assertThat(second.mostDte()).isEqualTo(40);
    assertThat(second.after()).isEqualTo(Optional.of(new LayerPlan.After("BASE", 17)));
    assertThat(second.wingFactor()).isEqualByComparingTo("1.5");
    assertThat(LAYERED.management(CondorLayer.BASE).exitDte()).isEqualTo(OptionalInt.of(21));
    assertThat(LAYERED.management(CondorLayer.SECOND).exitDte()).isEmpty();
    assertThat(LAYERED.management(CondorLayer.CORE).stopCredits())
        .as("a condor of another rule set is managed too")
        .isEqualTo(2);
  }

  @Test
  @DisplayName("000-5, 003-3: one layer each, with the window of its document")
  void oneLayerEach() {
    LayerPlan core = RuleSets.core45000().plan().layers().getFirst();
    assertThat(List.of(core.leastDte(), core.targetDte(), core.mostDte()))
        .containsExactly(40, 45, 50);
    assertThat(core.weight()).isEqualByComparingTo("0.65");
    LayerPlan fortnight = RuleSets.short14003().plan().layers().getFirst();
    assertThat(List.of(fortnight.leastDte(), fortnight.targetDte(), fortnight.mostDte()))
        .containsExactly(7, 14, 21);
    assertThat(RuleSets.short14003().management(CondorLayer.SHORT14).exitDte()).isEmpty();
  }

  @Test
  @DisplayName("003-5: the formula of document 003 is a known mistake and is not executed")
  void wrongExpectedMove() {
    refused(
        RuleSets.short14003(),
        "expectedMove.formula",
        "IV_DIVIDED_BY_SQRT_TIME",
        "choose expectedMove.formula SQRT_TIME_FORWARD");
  }

  @Test
  void contradictionsAreRefused_withWhatToDo() {
    refused(RuleSets.short14003(), "short14.objective", "NEAREST_DELTA", "needs shortRule DELTA");
    refused(LAYERED, "base.creditGrid", "0.10", "move in 0.05");
    refused(LAYERED, "base.wingPoints", "0", "must be positive");
    refused(LAYERED, "base.profitTake", "1.5", "profit share");
    refused(LAYERED, "entry.macdSlow", "12", "fast average shorter");
    refused(LAYERED, "entry.cooldown", "-1", "0 or more sessions");
    refused(LAYERED, "entry.noData", "MAYBE", "MAYBE");
    refused(LAYERED, "capital.riskCapitalShare", "0", "net asset value");
    refused(LAYERED, "second.weight", "0.70", "more than all of it");
    refused(LAYERED, "base.dteTolerance", "50", "leastDte");
    refused(new RuleSet("X", "1", "x", List.of()), "no condor layer");
  }

  @Test
  @DisplayName("002-4 moves a delta: shorts by expected moves have none")
  void rsiWithoutDelta() {
    RuleSet set = RuleSets.short14003().set();
    set = RuleSets.plus(set, "entry.vixRsiMax", "60", "oscillator", "002-4");
    set = RuleSets.plus(set, "entry.vixRsiDeltaStep", "0.12", "decimal", "002-4");
    Citation ours = new Citation("002-4", "ours", "for the test");
    refused(
        new RuleSet(
            set.id(),
            set.version(),
            set.title(),
            set.parameters(),
            List.of(
                set.choice("short14.shortRule"),
                set.choice("short14.objective"),
                set.choice("expectedMove.formula"),
                set.choice("entry.noData"),
                new Choice("rsi.series", "VIX", ours),
                new Choice("entry.vixRsiAction", "HEDGE_ONLY", ours))),
        "moves a short delta");
  }

  @Test
  @DisplayName("limits give way by a tenth of mid, at least a tick, and stand on the grid")
  void limits() {
    SelectionRules selection = LAYERED.selection();
    assertThat(selection.leastCredit(new BigDecimal("12.85"))).isEqualTo(new BigDecimal("11.60"));
    assertThat(selection.leastCredit(new BigDecimal("0.20"))).isEqualTo(new BigDecimal("0.15"));
    assertThat(selection.leastCredit(new BigDecimal("0.05"))).isEqualTo(new BigDecimal("0.05"));
    assertThat(selection.highestDebit(new BigDecimal("6.20"))).isEqualTo(new BigDecimal("6.80"));
    assertThat(selection.highestDebit(new BigDecimal("0.00"))).isEqualTo(new BigDecimal("0.05"));
  }

  @Test
  @DisplayName("002-3, 000-10: widened wings go up to the 5-point strikes")
  void wings() {
    SelectionRules selection = LAYERED.selection();
    assertThat(selection.wings(BigDecimal.ONE)).isEqualByComparingTo("50");
    assertThat(selection.wings(new BigDecimal("1.5"))).isEqualByComparingTo("75");
    assertThat(selection.wings(new BigDecimal("1.25"))).isEqualByComparingTo("65");
  }
}
