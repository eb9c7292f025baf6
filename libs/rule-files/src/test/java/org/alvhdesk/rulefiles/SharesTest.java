package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.EtpPrice;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.EtpShare;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** TAILIRR-001 with shares of a VIX product (001-2), and made larger only by 001-8. */
class SharesTest {
  private static final RuleSet TAIL =
      ChangedRules.with(
          ChangedRules.with(ChangedRules.shipped("TAILIRR-001"), "instrument.vixEtp", "ON"),
          "instrument.vxFuture",
          "OFF");
  private static final RuleSet GROWING =
      ChangedRules.with(TAIL, "scaleUp.breadthAndValuation", "ON");
  private static final EtpShare VIXY = new EtpShare("VIXY");

  private static HedgeGiven given() {
    HedgeGiven given = HedgePresetsTest.eager();
    given.vx =
        given.vx.map(
            vx ->
                new VxFutures(
                    vx.curve(),
                    vx.asOf(),
                    vx.quality(),
                    Optional.of(new EtpPrice("VIXY", 40, Quality.SETTLED))));
    return given;
  }

  private static HedgeDecision decide(RuleSet set, HedgeGiven given) {
    return HedgeDesk.decide(HedgeRules.of(set), given.situation());
  }

  private static List<HedgeTrade> shares(HedgeDecision decision) {
    return decision.trades().stream().filter(t -> t.layer() == HedgeLayer.ETP).toList();
  }

  private static LayerPlan plan(HedgeDecision decision) {
    return decision.layers().stream()
        .filter(p -> p.layer() == HedgeLayer.ETP)
        .findFirst()
        .orElseThrow();
  }

  private static RuleTrace first(HedgeDecision decision, String rule) {
    return decision.trace().stream().filter(t -> t.ruleId().equals(rule)).findFirst().orElseThrow();
  }

  private static RuleTrace last(HedgeDecision decision, String rule) {
    return decision.trace().stream()
        .filter(t -> t.ruleId().equals(rule))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static HedgeHolding held(int shares) {
    return new HedgeHolding(
        HedgeLayer.ETP,
        VIXY,
        shares,
        Optional.of(new BigDecimal("41.00")),
        Optional.of(HedgeGiven.SESSION.minusDays(60)));
  }

  @Test
  @DisplayName("whole shares within a month of the year's budget, and no future where it is off")
  void buysShares() {
    HedgeDecision decision = decide(TAIL, given());

    HedgeTrade trade = shares(decision).getFirst();
    assertThat(trade.action()).isEqualTo(Action.BUY);
    assertThat(trade.contract()).isEqualTo(VIXY);
    assertThat(trade.quote().bid()).isEqualTo(39.98);
    assertThat(trade.quote().ask()).isEqualTo(40.02);
    assertThat(trade.limitPoints()).isEqualByComparingTo("41.22");
    assertThat(trade.delta()).isEqualTo(1);
    // 2 % of 650,000 a year, 30 days of it: 1,068.49 dollars at 41.22 a share.
    assertThat(trade.quantity()).isEqualTo(25);
    assertThat(trade.premiumAtLimitUsd()).isEqualByComparingTo("1030.50");
    assertThat(plan(decision).contract()).contains(VIXY);
    assertThat(plan(decision).dte()).isZero();
    assertThat(decision.layers()).extracting(LayerPlan::layer).doesNotContain(HedgeLayer.FUTURES);
    assertThat(last(decision, "001-2").inputs())
        .anySatisfy(i -> assertThat(i.name()).isEqualTo("decay a day"))
        .anySatisfy(i -> assertThat(i.quality()).isEqualTo(Quality.SETTLED));
    assertThat(decision.alternatives().getLast().stressLossUsd().amount())
        .as("the joint book values shares")
        .isPresent();
  }

  @Test
  @DisplayName("without a price nothing is bought, and it says so")
  void noPrice() {
    HedgeDecision decision = decide(TAIL, HedgePresetsTest.eager());

    assertThat(shares(decision)).isEmpty();
    assertThat(plan(decision).noData()).isTrue();
    assertThat(last(decision, "001-2").verdict()).isEqualTo(Verdict.NO_DATA);
  }

  @Test
  @DisplayName("shares are kept: nothing rolls them")
  void keepsShares() {
    HedgeDecision decision = decide(TAIL, given().holding(List.of(held(10))));

    assertThat(shares(decision)).isEmpty();
    assertThat(plan(decision).held()).isEqualTo(10);
    assertThat(plan(decision).expiring()).isZero();
  }

  @Test
  @DisplayName("004-9: a gain sells part of the shares")
  void monetisesShares() {
    HedgeGiven given = given().holding(List.of(held(2_000)));

    HedgeDecision decision = decide(TAIL, given);

    assertThat(first(decision, "004-9").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(shares(decision).getFirst().action()).isEqualTo(Action.SELL);
    assertThat(shares(decision).getFirst().quantity()).isBetween(1, 1_999);
    assertThat(shares(decision).getFirst().limitPoints()).isEqualByComparingTo("38.78");
  }

  @Test
  @DisplayName("001-8: a layer that is held grows only with narrow breadth and high prices")
  void growsOnlyThen() {
    HedgeGiven given = given().holding(List.of(held(10)));
    given.scripted().number("valuation", 90);
    assertThat(shares(decide(TAIL, given))).as("off").isEmpty();

    HedgeDecision larger = decide(GROWING, given);
    assertThat(first(larger, "001-8").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(shares(larger).getFirst().action()).isEqualTo(Action.BUY);
    assertThat(10 + shares(larger).getFirst().quantity()).isEqualTo(25);

    given.scripted().number("valuation", 80);
    HedgeDecision cheap = decide(GROWING, given);
    assertThat(first(cheap, "001-8").verdict()).isEqualTo(Verdict.NOT_FIRED);
    assertThat(shares(cheap)).isEmpty();

    HedgeGiven blind = given().holding(List.of(held(10)));
    HedgeDecision unknown = decide(GROWING, blind);
    assertThat(first(unknown, "001-8").verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(shares(unknown)).isEmpty();
    assertThat(shares(decide(GROWING, given())))
        .as("a first purchase makes nothing larger")
        .hasSize(1);
  }

  @Test
  @DisplayName("001-8: where P/CF is required, nobody knows")
  void cashFlowIsMissing() {
    HedgeGiven given = given().holding(List.of(held(10)));
    given.scripted().number("valuation", 90);
    RuleSet required = ChangedRules.with(GROWING, "scaleUp.cashFlow", "REQUIRED");

    HedgeDecision decision = decide(required, given);

    assertThat(first(decision, "001-8").verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(first(decision, "001-8").inputs())
        .anySatisfy(i -> assertThat(i.name()).isEqualTo("P/CF"));
    assertThat(shares(decision)).isEmpty();
  }

  @Test
  @DisplayName("a share gains with its futures: no more than the nearer one in a shock")
  void stress() {
    HedgeGiven given = given();
    HedgeDecision decision = decide(TAIL, given.holding(List.of(held(100))));

    var hold = decision.alternatives().getFirst().stressLossUsd().amount().orElseThrow();
    var without =
        decide(TAIL, given().holding(List.of()))
            .alternatives()
            .getFirst()
            .stressLossUsd()
            .amount()
            .orElseThrow();
    assertThat(without.subtract(hold).doubleValue()).isBetween(100.0, 100 * 40 * 4.0);
    assertThat(EtpShare.quote(0.5).bid()).isCloseTo(0.49, within(1e-12));
  }
}
