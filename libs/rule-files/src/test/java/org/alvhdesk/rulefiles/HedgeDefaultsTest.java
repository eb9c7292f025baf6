package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.manage.Rebalance;
import org.alvhdesk.strategy.hedge.manage.SecondEngine;
import org.alvhdesk.strategy.hedge.size.CoverRegime;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.hedge.size.SizeBasis;
import org.alvhdesk.strategy.hedge.size.VvixRsiFactor;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules;
import org.alvhdesk.strategy.hedge.trigger.ThirdsRules;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The defaults in the code of hedge rules are the numbers of the shipped documents. */
class HedgeDefaultsTest {
  @Test
  @DisplayName("004-2: levels, hysteresis and holding of variant a")
  void activation() {
    RuleDocument a = RuleLibrary.shipped().document("FOUR42-004-A");
    ActivationRules rules = ActivationRules.STANDARD;
    for (ActivationRules.Level level : rules.layers()) {
      same(a, level.layer().toLowerCase(Locale.ROOT) + ".activationLevel", level.levelPoints());
    }
    same(a, "activation.hysteresis", rules.hysteresisPoints());
    same(a, "activation.minimumHolding", rules.minSessionsOn());
    assertThat(text(a, "activation.below")).isEqualTo(rules.below().name());
    assertThat(text(a, "outer.accelerate")).isEqualTo(rules.accelerateOuter() ? "ON" : "OFF");
  }

  @Test
  @DisplayName("003-6 to 003-9: cover and thirds of document 003")
  void document003() {
    RuleDocument d = RuleLibrary.shipped().document("SHORT14-003");
    CoverRegime.Rules cover = CoverRegime.Rules.STANDARD;
    same(d, "regime.calm.low", cover.calmFrom());
    same(d, "regime.calm.high", cover.calmVix());
    same(d, "regime.between.low", cover.betweenVix());
    same(d, "regime.between.high", cover.highVix());
    same(d, "regime.calm.cover", cover.calmCover().doubleValue());
    same(d, "inflation.cover", cover.inflationCover().doubleValue());
    ThirdsRules thirds = ThirdsRules.STANDARD;
    same(d, "thirds.rsiLow", thirds.rsiLow());
    same(d, "thirds.rsiHigh", thirds.rsiHigh());
    same(d, "thirds.latchSessions", thirds.latchSessions());
    assertThat(text(d, "thirds.order")).isEqualTo(thirds.order().name());
  }

  @Test
  @DisplayName("000-8, 000-10, 001-7, 002-7, 002-13, 004-9, 004-14: factors and management")
  void theRest() {
    RuleDocument core = RuleLibrary.shipped().document("CORE45-000");
    VvixRsiFactor.Rules rsi = VvixRsiFactor.Rules.STANDARD;
    same(core, "short.rsiLow", rsi.low());
    same(core, "short.rsiHigh", rsi.high());
    same(core, "short.rsiExtreme", rsi.extreme());
    same(core, "short.factorBelowLow", rsi.belowLow().doubleValue());
    same(core, "short.factorAboveHigh", rsi.aboveHigh().doubleValue());
    same(core, "short.factorExtreme", rsi.aboveExtreme().doubleValue());
    same(core, "core.divergenceWingFactor", 1.25);
    RuleDocument layered = RuleLibrary.shipped().document("LAYERED-002");
    RealisedVolFactor.Rules scaling = RealisedVolFactor.Rules.STANDARD;
    same(layered, "hedge.rvIvSlope", scaling.slope());
    same(layered, "hedge.rvIvFloor", scaling.floor().doubleValue());
    same(layered, "hedge.rvIvCeiling", scaling.ceiling().doubleValue());
    same(
        layered,
        "secondEngine.creditShare",
        SecondEngine.Rules.STANDARD.creditShare().doubleValue());
    same(layered, "secondEngine.concentrationRank", SecondEngine.Rules.STANDARD.rankAbove());
    same(
        RuleLibrary.shipped().document("TAILIRR-001"),
        "tail.deepestLayerCap",
        SizeBasis.ShareOfRiskCapital.FIFTH.share().doubleValue());
    RuleDocument a = RuleLibrary.shipped().document("FOUR42-004-A");
    same(a, "harvest.at", Harvest.Rules.StressShare.STANDARD.at().doubleValue());
    same(a, "harvest.backTo", Harvest.Rules.StressShare.STANDARD.backTo().doubleValue());
    same(a, "rebalance.months", Rebalance.Rules.STANDARD.months());
    same(a, "rebalance.reerVolatility", Rebalance.Rules.STANDARD.reerVolatility());
  }

  @Test
  @DisplayName("the choices that hedge rules read as enums are the words of the documents")
  void words() {
    RuleDocument a = RuleLibrary.shipped().document("FOUR42-004-A");
    List<String> below =
        List.of(ActivationRules.Below.STOP_BUYING.name(), ActivationRules.Below.SELL.name());
    assertThat(below).allMatch(word -> allowed(a, "activation.below").contains(word));
    for (CashPress.Reading reading : CashPress.Reading.values()) {
      assertThat(allowed(a, "cashPress.reading")).contains(reading.name());
    }
  }

  private static void same(RuleDocument document, String name, double value) {
    assertThat(number(document, name).doubleValue())
        .as(document.id() + " " + name)
        .isEqualTo(value);
  }

  private static BigDecimal number(RuleDocument document, String name) {
    return new BigDecimal(text(document, name));
  }

  private static String text(RuleDocument document, String name) {
    return document.parameter(name).orElseThrow().setting().text();
  }

  private static String allowed(RuleDocument document, String name) {
    return document.parameter(name).orElseThrow().setting().allowed();
  }
}
