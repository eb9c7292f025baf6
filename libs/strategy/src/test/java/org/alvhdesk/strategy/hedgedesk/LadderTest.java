package org.alvhdesk.strategy.hedgedesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.Slices;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeSettlement;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.Parameter;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
  private static final HedgeRules RULES = Situations.VARIANT_C;
  private static final Slice NEAR = Slices.vix(6, 18.4, 1.40);
  private static final Slice D34 = Slices.vix(34, 19.6, 1.05);
  private static final Slice D62 = Slices.vix(62, 20.0, 0.95);
  private static final Slice D104 = Slices.vix(104, 20.5, 0.85);
  private static final Slice D132 = Slices.vix(132, 20.6, 0.80);
  private static final Slice D216 = Slices.vix(216, 21.0, 0.70);
  private static final List<Slice> ALL = List.of(NEAR, D34, D62, D104, D132, D216);

  @Test
  void emptyBook_buysFourFourTwo_atForwardPlusNine() {
    HedgeDecision decision = decide(10, List.of(), ALL);

    assertThat(decision.trades())
        .extracting(HedgeTrade::text)
        .containsExactly(
            "BUY 4 VIX 2018-02-07 29 call",
            "BUY 4 VIX 2018-04-18 30 call", // 29.5 ties to the higher
            "BUY 2 VIX 2018-08-08 30 call");
    assertThat(decision.layers()).extracting(LayerPlan::target).containsExactly(4, 4, 2);
    assertThat(decision.layers()).allMatch(l -> l.residual().signum() == 0 && !l.noData());
    assertThat(decision.premiumAtLimitUsd()).isGreaterThan(decision.premiumAtMidUsd());
    assertThat(decision.premiumAtMidUsd().signum()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,0,0,0,0",
    "1,0,0,0,0.4,0.2",
    "9,3,3,1,0.6,0.8",
    "10,4,4,2,0,0",
    "13,5,5,2,0.2,0.6"
  })
  void quantitiesAreFloored_andTheResidualIsShown(
      int condors, int front, int mid, int far, String residual, String farResidual) {
    HedgeDecision decision = decide(condors, List.of(), ALL);

    assertThat(decision.layers()).extracting(LayerPlan::target).containsExactly(front, mid, far);
    assertThat(decision.layers().get(0).residual()).isEqualByComparingTo(residual);
    assertThat(decision.layers().get(2).residual()).isEqualByComparingTo(farResidual);
    assertThat(decision.trades()).allMatch(t -> t.quantity() > 0);
  }

  @Test
  void limits_areTheTouchPlusAQuarterOfMid_onTheTickOfTheDay() {
    HedgeTrade front = decide(10, List.of(), ALL).trades().getFirst();

    BigDecimal expected =
        front.quote().askPoints().add(front.quote().midPoints().multiply(new BigDecimal("0.25")));
    assertThat(front.limitPoints().subtract(expected).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.025"));
    assertThat(front.limitPoints().remainder(new BigDecimal("0.05")).signum()).isZero();
    assertThat(front.forward()).isEqualTo(19.6);
    assertThat(front.vol()).isBetween(1.04, 1.06);
    assertThat(front.delta()).isBetween(0.05, 0.35);
  }

  @Test
  void heldContract_isKept_thoughTheForwardHasMoved() {
    List<HedgeHolding> held = held(10, 24, 104, 26, 216, 27);

    HedgeDecision decision = decide(10, held, ALL);

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.premiumAtLimitUsd()).isEqualByComparingTo("0");
    assertThat(decision.layers())
        .extracting(l -> l.contract().orElseThrow().option().strike())
        .containsExactly(24.0, 26.0, 27.0);
    assertThat(decision.layers()).extracting(LayerPlan::held).containsExactly(4, 4, 2);
    assertThat(trace(decision, "004-9", 0).verdict()).isEqualTo(Verdict.NOT_FIRED);
  }

  @Test
  void nineDays_sellsAndRollsIntoTheNextMonthly() {
    Slice nine = Slices.vix(9, 24.0, 1.4);
    List<HedgeHolding> held = held(9, 24, 104, 26, 216, 27);

    HedgeDecision decision = decide(10, held, List.of(nine, D34, D62, D104, D216));

    assertThat(decision.trades())
        .extracting(HedgeTrade::text)
        .containsExactly("SELL 4 VIX 2018-01-13 24 call", "BUY 4 VIX 2018-02-07 29 call");
    HedgeTrade sale = decision.trades().getFirst();
    assertThat(sale.limitPoints()).isLessThan(sale.quote().bidPoints()).isPositive();
    assertThat(sale.premiumAtLimitUsd()).isNegative();
    LayerPlan front = decision.layers().getFirst();
    assertThat(front.expiring()).isEqualTo(4);
    assertThat(front.held()).isZero();
    assertThat(trace(decision, "004-9", 0).verdict()).isEqualTo(Verdict.FIRED);
    assertThat(decision.holdingsAfter(held))
        .extracting(h -> h.contract().expires().orElseThrow().toString())
        .containsExactly("2018-02-07", "2018-04-18", "2018-08-08");
  }

  @Test
  void expiringCallWithoutBid_isReplacedAnyway_andTheMissingSaleIsShown() {
    Slice dead = Slices.withQuote(Slices.vix(5, 12, 0.9), 24, Right.CALL, 0, 0.05);
    List<HedgeHolding> held = held(5, 24, 104, 26, 216, 27);

    HedgeDecision decision = decide(10, held, List.of(dead, D34, D104, D216));

    assertThat(decision.trades())
        .extracting(HedgeTrade::text)
        .containsExactly("BUY 4 VIX 2018-02-07 29 call");
    assertThat(decision.layers().getFirst().noData()).isTrue();
    assertThat(decision.layers().getFirst().reason()).contains("cannot be sold now");
    assertThat(trace(decision, "004-9", 0).verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(trace(decision, "004-9", 0).effect()).contains("dead or crossed");
  }

  @Test
  void replacementHeldBesideADeadCall_isNotBoughtTwice() {
    Slice dead = Slices.withQuote(Slices.vix(5, 12, 0.9), 24, Right.CALL, 0, 0.05);
    List<HedgeHolding> held = new java.util.ArrayList<>(held(5, 24, 104, 26, 216, 27));
    held.add(holding(HedgeLayer.FRONT, 34, 29, 4));

    assertThat(decide(10, held, List.of(dead, D34, D104, D216)).trades()).isEmpty();
  }

  @Test
  void quantityFollowsTheCondors_inTheHeldContract() {
    List<HedgeHolding> held = held(34, 29, 104, 30, 216, 30);

    assertThat(decide(20, held, ALL).trades())
        .extracting(HedgeTrade::text)
        .containsExactly(
            "BUY 4 VIX 2018-02-07 29 call",
            "BUY 4 VIX 2018-04-18 30 call",
            "BUY 2 VIX 2018-08-08 30 call");
    assertThat(decide(5, held, ALL).trades())
        .extracting(HedgeTrade::text)
        .containsExactly(
            "SELL 2 VIX 2018-02-07 29 call",
            "SELL 2 VIX 2018-04-18 30 call",
            "SELL 1 VIX 2018-08-08 30 call");
    assertThat(decide(0, held, ALL).trades())
        .extracting(HedgeTrade::quantity)
        .containsExactly(4, 4, 2);
  }

  @Test
  void wideSpread_movesToTheNearestLiquidMonthly_andSaysWhy() {
    Slice wide =
        Slices.quoted(
            D34.root(), D34.expiry(), 34, 19.6, Slices.flat(1.05), p -> 0.16 * p, Slices.vixGrid());

    HedgeDecision decision = decide(10, List.of(), List.of(NEAR, wide, D62, D104, D216));

    assertThat(decision.trades().getFirst().text()).isEqualTo("BUY 4 VIX 2018-03-07 29 call");
    assertThat(decision.layers().getFirst().reason()).contains("2018-02-07: half-spread 16.0 %");
  }

  @Test
  void expiryOfAnotherLayer_isAvoided_unlessItIsTheOnlyLiquidOne() {
    List<HedgeHolding> mid = List.of(holding(HedgeLayer.MID, 34, 26, 4));

    assertThat(decide(10, mid, ALL).trades().getFirst().text())
        .isEqualTo("BUY 4 VIX 2018-03-07 29 call");
    HedgeDecision only = decide(10, mid, List.of(NEAR, D34));
    assertThat(only.trades().getFirst().text()).isEqualTo("BUY 4 VIX 2018-02-07 29 call");
    assertThat(only.layers().getFirst().reason()).contains("used by MID");
  }

  @Test
  void noQuotes_isNoDataAndNoTrade_neverAZeroTarget() {
    HedgeDecision decision = decide(10, List.of(), List.of(NEAR));

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.layers()).allMatch(l -> l.noData() && l.contract().isEmpty());
    assertThat(decision.layers()).extracting(LayerPlan::target).containsExactly(4, 4, 2);
    assertThat(decision.trace())
        .filteredOn(t -> t.ruleId().equals("K1-c.expiry"))
        .hasSize(3)
        .allMatch(t -> t.verdict() == Verdict.NO_DATA);
  }

  @Test
  void staleQuotes_areNoQuotes() {
    List<Slice> stale =
        ALL.stream().map(s -> Slices.asOf(s, Slices.NOON.minusSeconds(16 * 60))).toList();

    HedgeDecision decision = decide(10, List.of(), stale);

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.layers().getFirst().reason()).contains("16 minutes old");
  }

  @Test
  void missingContracts_waitForAQuoteOfTheHeldSeries() {
    List<HedgeHolding> held = held(34, 29, 104, 30, 216, 30);
    Slice dead = Slices.withQuote(D34, 29, Right.CALL, 0, 1);

    HedgeDecision decision = decide(20, held, List.of(dead, D104, D216));

    assertThat(decision.trades())
        .extracting(HedgeTrade::layer)
        .containsExactly(HedgeLayer.MID, HedgeLayer.FAR);
    assertThat(decision.layers().getFirst().noData()).isTrue();
  }

  @Test
  void everyTraceLineCanBeCheckedByHand() {
    assertThat(decide(10, held(9, 24, 104, 26, 216, 27), ALL).trace())
        .allSatisfy(
            t -> {
              assertThat(t.ruleId()).isNotBlank();
              assertThat(t.statement()).isNotBlank();
              assertThat(t.threshold()).isNotBlank();
              assertThat(t.effect()).containsPattern("^(FRONT|MID|FAR|all layers|book): ");
              assertThat(t.citation().says()).isNotBlank();
              assertThat(t.inputs()).allMatch(i -> i.asOf() != null && i.quality() != null);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "28, true", // 8.4 above the forward of 19.6
    "29, true",
    "30, false", // 10.4
    "27, false" // 7.4
  })
  void draftedStrike_staysInTheBandOf004_andNoFurther(double strike, boolean stays) {
    HedgeContract drafted = HedgeContract.vixCall(Slices.SESSION.plusDays(34), strike);

    HedgeDecision decision =
        HedgeDesk.decide(
            RULES,
            situation(10, List.of(), List.of(D34, D104, D216))
                .withDrafted(Map.of(HedgeLayer.FRONT, List.of(drafted))));

    HedgeContract chosen = decision.layers().getFirst().contract().orElseThrow();
    if (stays) {
      assertThat(chosen).isEqualTo(drafted);
      assertThat(trace(decision, "K1-c.keep", 0).effect()).startsWith("FRONT: stays with");
    } else {
      assertThat(chosen.option().strike()).isEqualTo(29);
      assertThat(decision.trace()).noneMatch(t -> t.ruleId().equals("K1-c.keep"));
    }
  }

  @Test
  void draftedSeries_isLeft_whenItsSpreadIsTooWideOrItIsDead() {
    HedgeContract drafted = HedgeContract.vixCall(Slices.SESSION.plusDays(34), 29);
    Map<HedgeLayer, List<HedgeContract>> front = Map.of(HedgeLayer.FRONT, List.of(drafted));
    Slice wide = Slices.withQuote(D34, 29, Right.CALL, 0.30, 0.49); // half-spread 24 %
    Slice wider = Slices.withQuote(D34, 29, Right.CALL, 0.30, 0.52); // 27 %
    Slice dead = Slices.withQuote(D34, 29, Right.CALL, 0, 0.5);

    assertThat(front(wide, front)).contains(drafted);
    assertThat(front(wider, front)).isPresent().isNotEqualTo(Optional.of(drafted));
    assertThat(front(dead, front)).isPresent().isNotEqualTo(Optional.of(drafted));
  }

  private static Optional<HedgeContract> front(
      Slice near, Map<HedgeLayer, List<HedgeContract>> drafted) {
    HedgeDeskSituation situation = situation(10, List.of(), List.of(near, D62, D104, D216));
    return HedgeDesk.decide(RULES, situation.withDrafted(drafted)).layers().getFirst().contract();
  }

  @Test
  void openingBook_buysMidAndFarOnly_thenTheFirstProposalIsFront() {
    List<HedgeLayer> layers = List.of(HedgeLayer.MID, HedgeLayer.FAR);
    List<HedgeTrade> opening = HedgeDesk.opening(RULES, situation(10, List.of(), ALL), layers);

    assertThat(opening)
        .extracting(HedgeTrade::layer)
        .containsExactly(HedgeLayer.MID, HedgeLayer.FAR);
    List<HedgeHolding> book = HedgeDecision.after(List.of(), opening);
    assertThat(decide(10, book, ALL).trades())
        .extracting(HedgeTrade::text)
        .containsExactly("BUY 4 VIX 2018-02-07 29 call");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HedgeDesk.opening(RULES, situation(10, book, ALL), layers));
  }

  @Test
  void uncollectedCall_settlesToVix() {
    HedgeHolding holding = holding(HedgeLayer.FRONT, 34, 29, 4);
    Instant opening = Instant.parse("2018-02-07T14:30:00Z");

    assertThat(HedgeSettlement.at(holding, opening.minusSeconds(1), 40, 2700)).isEmpty();
    HedgeSettlement settled = HedgeSettlement.at(holding, opening, 31.25, 2700).orElseThrow();
    assertThat(settled.cashUsd()).isEqualTo(new BigDecimal("900.00"));
    assertThat(settled.basis()).contains("VRO");
    assertThat(HedgeSettlement.at(holding, opening, 12, 2700).orElseThrow().cashUsd())
        .isEqualByComparingTo("0");
  }

  @Test
  void aLayerThatIsRolledAtOnce_isRefused() {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter p : RuleSets.four42004c().parameters()) {
      boolean front = p.name().equals("front.targetDte");
      parameters.add(
          front ? new Parameter(p.name(), new BigDecimal("9"), p.unit(), p.citation()) : p);
    }

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HedgeRules.of(
                    new RuleSet("X", "1", "x", parameters, RuleSets.four42004c().choices())))
        .withMessageContaining("FRONT");
  }

  private static HedgeDecision decide(int condors, List<HedgeHolding> held, List<Slice> slices) {
    return HedgeDesk.decide(RULES, situation(condors, held, slices));
  }

  private static HedgeDeskSituation situation(
      int condors, List<HedgeHolding> held, List<Slice> slices) {
    return Situations.of(condors, held, slices);
  }

  private static List<HedgeHolding> held(
      int front, double frontStrike, int mid, double midStrike, int far, double farStrike) {
    return List.of(
        holding(HedgeLayer.FRONT, front, frontStrike, 4),
        holding(HedgeLayer.MID, mid, midStrike, 4),
        holding(HedgeLayer.FAR, far, farStrike, 2));
  }

  static HedgeHolding holding(HedgeLayer layer, int days, double strike, int quantity) {
    return new HedgeHolding(
        layer, HedgeContract.vixCall(Slices.SESSION.plusDays(days), strike), quantity);
  }

  private static RuleTrace trace(HedgeDecision decision, String ruleId, int index) {
    return decision.trace().stream()
        .filter(t -> t.ruleId().equals(ruleId) && !t.effect().startsWith("all layers"))
        .toList()
        .get(index);
  }
}
