package org.alvhdesk.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.HeldBook;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.ledger.HardLimitCheck;
import org.alvhdesk.hedge.ledger.LedgerConfig;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.ledger.RiskChange;
import org.alvhdesk.strategy.ledger.RiskChange.Effect;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

/** The direction of changes on a model market: ten condors, no hedge held. */
class ChangeRisksTest {
  private static final TestMarket.Step STEP =
      TestMarket.step("run", 1, TestMarket.SESSION, 0, TestMarket.CALM_VIX);
  private static final MarketInputs INPUTS =
      new MarketInputs(STEP.fact(), STEP.condors(), STEP.slices());
  private static final ChangeRisks.Cost COST =
      new ChangeRisks.Cost(new BigDecimal("190.00"), new BigDecimal("220.00"));

  private final ChangeRisks risks =
      new ChangeRisks(
          new HardLimitCheck(
              new SmallRyeConfigBuilder()
                  .withMapping(LedgerConfig.class)
                  .build()
                  .getConfigMapping(LedgerConfig.class)));
  private final HedgeEngine engine =
      new HedgeEngine(
          new ActiveRules(
              RuleLibrary.shipped().condorRules("LAYERED-002"),
              RuleLibrary.shipped().hedgeRules("FOUR42-004"),
              Optional.empty()));

  private static HedgeHolding calls(int quantity) {
    var slice =
        INPUTS.marketSlices().stream().filter(s -> s.root().isVix()).findFirst().orElseThrow();
    double strike = slice.strikes()[slice.nearest(slice.forward() + 9)];
    return new HedgeHolding(
        HedgeLayer.FRONT,
        new OptionSeries(slice.root(), slice.expiry(), strike, Right.CALL),
        quantity);
  }

  @Test
  void buyingVixCallsReducesRisk_sellingThemAgainDoesNot() {
    ChangeRisk bought = risks.hedge(INPUTS, List.of(), List.of(calls(4)), COST).risk();

    assertThat(bought.direction()).isEqualTo("RISK_REDUCING");
    assertThat(bought.stressLossAfterUsd()).isLessThan(bought.stressLossBeforeUsd());
    assertThat(bought.offsetShare()).isPositive();
    assertThat(bought.worstCostUsd()).isEqualTo(COST.worstUsd());
    assertThat(bought.market().spx()).isEqualTo(2780);
    assertThat(bought.market().vix()).isEqualTo(TestMarket.CALM_VIX);
    assertThat(bought.market().vixForward()).isNotNull();
    assertThat(bought.limits())
        .extracting(ChangeRisk.Limit::name)
        .contains("loss at SPX -10 %", "VIX-option vega per volatility point", "put side");

    ChangeRisk sold = risks.hedge(INPUTS, List.of(calls(4)), List.of(), COST).risk();
    assertThat(sold.direction()).isEqualTo("RISK_INCREASING");
    assertThat(sold.why()).contains("USD after it,");
  }

  @Test
  void sellingCallsShortDoesNotReduceRisk() {
    assertThat(risks.hedge(INPUTS, List.of(), List.of(calls(-4)), COST).risk().direction())
        .isEqualTo("RISK_INCREASING");
  }

  @Test
  void nobodyCanTell_whenAContractIsNotQuoted() {
    HedgeHolding unquoted =
        new HedgeHolding(
            HedgeLayer.FRONT,
            new OptionSeries(
                calls(1).contract().option().root(),
                calls(1).contract().option().expiry().plusDays(1),
                24,
                Right.CALL),
            4);

    ChangeRisk risk = risks.hedge(INPUTS, List.of(), List.of(unquoted), COST).risk();

    assertThat(risk.direction()).isEqualTo("UNKNOWN");
    assertThat(risk.stressLossAfterUsd()).isNull();
    assertThat(risk.offsetShare()).isNull();
  }

  @Test
  void buyingCondorsBackReducesRisk_pricedNow() {
    RiskChange all = close(10);
    assertThat(all.effect()).as(all.why()).isEqualTo(Effect.REDUCES);
    assertThat(all.after().orElseThrow().lossUsd()).isEqualByComparingTo("0");

    RiskChange half = close(5);
    assertThat(half.effect()).as(half.why()).isEqualTo(Effect.REDUCES);
    assertThat(half.after().orElseThrow().lossUsd())
        .isPositive()
        .isLessThan(half.before().orElseThrow().lossUsd());
  }

  @Test
  void nobodyCanTellHere_whenCondorsAreSold() {
    CondorChange sale = TestCondors.proposal("run", 1, 1, "SESSION", null).change();

    RiskChange change = now(sale);

    assertThat(change.effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(change.why()).contains("only condor-service can price");
  }

  private RiskChange close(int quantity) {
    CondorBookV1.Condor held = STEP.condor();
    CondorChange.Trade trade =
        new CondorChange.Trade(
            "CLOSE",
            held.layer(),
            held.id(),
            held.root(),
            held.expiry(),
            held.dte(),
            held.longPut(),
            held.shortPut(),
            held.shortCall(),
            held.longCall(),
            quantity,
            new BigDecimal("9.50"),
            new BigDecimal("9.80"),
            new BigDecimal("9.90"),
            new BigDecimal("-950.00"),
            new BigDecimal("-990.00"),
            new BigDecimal("4050.00"),
            new BigDecimal("5000.00"),
            held.lowerBreakEven(),
            held.upperBreakEven(),
            null,
            null,
            null,
            null,
            null);
    BigDecimal none = new BigDecimal("0.00");
    return now(
        new CondorChange(
            List.of(trade),
            List.of(),
            null,
            new CondorChange.Cost(none, none, none, none, none, none, none),
            "the condors alone",
            List.of(),
            none,
            none,
            List.of()));
  }

  private RiskChange now(CondorChange change) {
    return risks.condorNow(INPUTS, engine.assess(INPUTS, HeldBook.NOTHING, Map.of()), change);
  }
}
