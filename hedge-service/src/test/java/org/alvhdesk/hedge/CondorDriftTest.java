package org.alvhdesk.hedge;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorBookV1.Defect;
import org.alvhdesk.contracts.event.CondorBookV1.QuoteTimes;
import org.alvhdesk.contracts.event.CondorBookV1.Working;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.drift.DriftCheck;
import org.alvhdesk.hedge.drift.Judgement;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.HeldBook;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.ledger.ActiveLimits;
import org.alvhdesk.hedge.ledger.HardLimitCheck;
import org.alvhdesk.hedge.ledger.LedgerConfig;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.OptionSeries;
import org.alvhdesk.strategy.ledger.LimitShares;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.junit.jupiter.api.Test;

/**
 * A sale of three condors beside ten held and two hundred VIX calls, some steps after it was shown.
 */
class CondorDriftTest {
  private static final CondorProposalV1 PROPOSED =
      TestCondors.proposal("run", 1, 1, "SESSION", null);

  private final ActiveLimits limits =
      new ActiveLimits(
          new SmallRyeConfigBuilder()
              .withMapping(LedgerConfig.class)
              .build()
              .getConfigMapping(LedgerConfig.class));
  private final ActiveRules rules =
      new ActiveRules(
          RuleLibrary.shipped().condorRules("LAYERED-002"),
          RuleLibrary.shipped().hedgeRules("FOUR42-004"),
          Optional.empty());
  private final ChangeRisks risks = new ChangeRisks(new HardLimitCheck(limits));
  private final DriftCheck check =
      new DriftCheck(
          risks,
          rules,
          new Policies(
              new SmallRyeConfigBuilder()
                  .withMapping(HedgeConfig.class)
                  .build()
                  .getConfigMapping(HedgeConfig.class)));
  private final List<HedgeHolding> hedge = List.of(calls(200));
  private final CondorContent shown = content(hedge);

  private static MarketInputs inputs(double vix, Working... working) {
    TestMarket.Step step = TestMarket.step("run", 1, TestMarket.SESSION, 0, vix).pricing(working);
    return new MarketInputs(step.fact(), step.condors(), step.slices());
  }

  private static HedgeHolding calls(int quantity) {
    var slice =
        inputs(TestMarket.CALM_VIX).marketSlices().stream()
            .filter(s -> s.root().isVix())
            .findFirst()
            .orElseThrow();
    double strike = slice.strikes()[slice.nearest(slice.forward() + 9)];
    return new HedgeHolding(
        HedgeLayer.FRONT,
        new OptionSeries(slice.root(), slice.expiry(), strike, Right.CALL),
        quantity);
  }

  private CondorContent content(List<HedgeHolding> held) {
    MarketInputs inputs = inputs(TestMarket.CALM_VIX);
    ChangeRisk risk =
        risks.condor(
            inputs,
            new HedgeEngine(rules)
                .assess(
                    inputs,
                    new HeldBook(held, List.of(), Map.of(), Optional.empty(), false),
                    Map.of()),
            PROPOSED.change());
    return CondorContent.of(PROPOSED, "DESK/2", 5, risk);
  }

  private Judgement judge(MarketInputs inputs) {
    return judge(inputs, hedge);
  }

  private Judgement judge(MarketInputs inputs, List<HedgeHolding> held) {
    return check.judge(shown, new DriftCheck.World(1, held, inputs, inputs.step().marketTime()));
  }

  private static Working at(QuoteTimes times, Defect... defects) {
    Working calm = TestCondors.working(PROPOSED);
    return new Working(calm.proposalId(), calm.change(), List.of(defects), times);
  }

  private static MarketInputs calm(Working working) {
    return inputs(TestMarket.CALM_VIX, working);
  }

  private static Instant secondsBefore(long seconds) {
    return inputs(TestMarket.CALM_VIX).step().marketTime().minus(Duration.ofSeconds(seconds));
  }

  @Test
  void holds_whenNothingMoved() {
    Judgement calm = judge(calm(TestCondors.working(PROPOSED)));

    assertThat(calm.holds()).as(calm.text()).isTrue();
    assertThat(calm.rows()).allMatch(DriftView.Row::holds);
    assertThat(calm.working())
        .isEqualTo(
            "SELL 3 SECOND SPXW 2018-02-16 at 8.40 (mid) to 8.05 (touch), approved at least 7.95");
    assertThat(shown.risk().stressLossAfterUsd()).isPositive();
    assertThat(shown.risk().offsetShare()).isGreaterThan(0.05);
  }

  @Test
  void isStale_whenTheStressLossGrowsBeyondItsBand() {
    Judgement jump =
        judge(inputs(TestMarket.CALM_VIX + 8, TestCondors.working(PROPOSED, "9.60", "-400000.00")));

    assertThat(jump.holds()).isFalse();
    assertThat(jump.unpriced()).isEmpty();
    assertThat(jump.reasons()).anyMatch(reason -> reason.startsWith("the stress loss is "));
    assertThat(jump.working()).isEmpty();
  }

  @Test
  void isStale_whenTheHedgeWasSold() {
    assertThat(judge(calm(TestCondors.working(PROPOSED)), List.of()).reasons())
        .anyMatch(reason -> reason.startsWith("it offsets 0.0 % of the loss now, at least "))
        .anyMatch(reason -> reason.startsWith("the stress loss is "));
  }

  @Test
  void isStale_whenTighterLimitsAreInForce() {
    Map<LimitShares.Limit, BigDecimal> tight = new EnumMap<>(limits.configured().shares());
    tight.put(LimitShares.Limit.MAX_LOSS_PER_EXPIRY_WEEK, new BigDecimal("0.0100"));
    limits.use(Optional.of(new LimitShares("TIGHT", "1", tight)));

    assertThat(judge(calm(TestCondors.working(PROPOSED))).reasons())
        .singleElement()
        .asString()
        .startsWith("a hard limit would be broken: maximum loss expiring in 2018-W07");
  }

  @Test
  void isStale_onQuotesThatAreTooOldOrBad() {
    assertThat(judge(calm(at(new QuoteTimes(secondsBefore(60), null)))).holds()).isTrue();
    assertThat(judge(calm(at(new QuoteTimes(secondsBefore(61), null)))).reasons())
        .singleElement()
        .asString()
        .startsWith("the oldest quote is 61 s old");
    assertThat(judge(calm(at(new QuoteTimes(null, secondsBefore(1500))))).holds()).isTrue();
    assertThat(judge(calm(at(new QuoteTimes(null, secondsBefore(1501))))).reasons())
        .singleElement()
        .asString()
        .startsWith("the oldest delayed quote is 25 min old");
    assertThat(judge(calm(at(null, new Defect("missing", "not quoted")))).reasons())
        .containsExactly("a leg has no quote");
    assertThat(
            judge(calm(at(new QuoteTimes(null, null), new Defect("parity-crossed", "crossed"))))
                .reasons())
        .containsExactly("crossed");
  }

  @Test
  void isStale_whenEvenTheMidIsOutsideTheApprovedPrice() {
    assertThat(judge(calm(TestCondors.working(PROPOSED, "7.95", "-12000.00"))).holds())
        .as("at the limit")
        .isTrue();
    assertThat(judge(calm(TestCondors.working(PROPOSED, "7.90", "-12000.00"))).reasons())
        .containsExactly(
            "it costs -2,370.00 USD now, approved were at most -2,385.00",
            "SELL 3 SECOND SPXW 2018-02-16 is at 7.90 points at mid, outside its limit of 7.95");
  }

  @Test
  void saysThatNobodyCanTell_whenTheStepDoesNotPriceIt() {
    MarketInputs silent = inputs(TestMarket.CALM_VIX);
    Judgement unknown = judge(silent);

    assertThat(unknown.holds()).isFalse();
    assertThat(unknown.reasons()).isEmpty();
    assertThat(unknown.text()).contains("wait for the next step");
    CondorBookV1 old = TestMarket.step("run", 1, TestMarket.SESSION, 0, 12).condors();
    assertThat(old.working()).as("a book from before proposals were priced").isNull();
    assertThat(judge(new MarketInputs(silent.step(), old, silent.options())).unpriced())
        .isPresent();
  }

  @Test
  void asksOnlyForTheCost_ofAContentThatShowedNothingElse() {
    CondorContent first =
        new CondorContent(
            CondorContent.SCHEMA_1,
            shown.id(),
            shown.bookId(),
            shown.kind(),
            shown.revision(),
            shown.ruleSet(),
            shown.policyId(),
            shown.headline(),
            shown.trigger(),
            shown.runId(),
            shown.step(),
            shown.createdAt(),
            shown.snapshotId(),
            shown.condorBookVersion(),
            shown.engineVersion(),
            shown.quality(),
            shown.change(),
            shown.trace(),
            shown.expiresAt(),
            null,
            null);
    MarketInputs worse = calm(TestCondors.working(PROPOSED, "8.40", "-20000.00"));
    MarketInputs dearer = calm(TestCondors.working(PROPOSED, "7.00", "-12000.00"));

    assertThat(
            check
                .judge(first, new DriftCheck.World(1, hedge, worse, worse.step().marketTime()))
                .holds())
        .isTrue();
    assertThat(
            check
                .judge(first, new DriftCheck.World(1, hedge, dearer, dearer.step().marketTime()))
                .reasons())
        .anyMatch(reason -> reason.startsWith("it costs "));
  }
}
