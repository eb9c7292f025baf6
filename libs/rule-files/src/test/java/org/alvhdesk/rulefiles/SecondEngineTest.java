package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget;
import org.alvhdesk.strategy.hedge.manage.PremiumBudget.Purse;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.HeldCondor;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 002-13: the second engine's own units, beside the ladder of FOUR42-004. */
class SecondEngineTest {
  private static final RuleSet LAYERED = ChangedRules.shipped("LAYERED-002");
  private static final RuleSet ALWAYS = ChangedRules.with(LAYERED, "secondEngine.gate", "ALWAYS");

  private static HedgeGiven given() {
    HedgeGiven given = HedgeGiven.at(17, 19);
    given.scripted().number("concentration", 90);
    return given;
  }

  private static HedgeDecision decide(RuleSet condor, HedgeGiven given) {
    return HedgeDesk.decide(
        RuleLibrary.shipped().hedgeRules("FOUR42-004"),
        Optional.of(HedgeModifiers.of(condor).orElseThrow()),
        given.situation());
  }

  private static List<HedgeTrade> sleeve(HedgeDecision decision) {
    return decision.trades().stream().filter(t -> t.layer() == HedgeLayer.SECOND_ENGINE).toList();
  }

  private static LayerPlan plan(HedgeDecision decision) {
    return decision.layers().stream()
        .filter(p -> p.layer() == HedgeLayer.SECOND_ENGINE)
        .findFirst()
        .orElseThrow();
  }

  private static List<HedgeHolding> held(HedgeDecision decision) {
    return decision.holdingsAfter(List.of()).stream()
        .filter(h -> h.layer() == HedgeLayer.SECOND_ENGINE)
        .map(
            h ->
                new HedgeHolding(
                    h.layer(),
                    h.contract(),
                    h.quantity(),
                    Optional.of(BigDecimal.ONE),
                    Optional.of(HedgeGiven.SESSION)))
        .toList();
  }

  private static RuleTrace last(HedgeDecision decision, String rule) {
    return decision.trace().stream()
        .filter(t -> t.ruleId().equals(rule))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private static BigDecimal credits(HedgeGiven given) {
    return given.condors.stream()
        .map(c -> c.creditPoints().multiply(BigDecimal.valueOf(100L * c.exposure().quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  @DisplayName("funded, it buys whole call spreads for at most its part of the credits")
  void buysSpreads() {
    HedgeGiven given = given();

    HedgeDecision decision = decide(LAYERED, given);

    List<HedgeTrade> trades = sleeve(decision);
    assertThat(trades).extracting(HedgeTrade::action).containsExactly(Action.BUY, Action.SELL);
    assertThat(trades.getFirst().quantity())
        .isPositive()
        .isEqualTo(trades.getLast().quantity())
        .isEqualTo(plan(decision).target());
    double bought = trades.getFirst().contract().option().strike();
    double sold = trades.getLast().contract().option().strike();
    assertThat(bought - trades.getFirst().forward()).isBetween(2.0, 4.0);
    assertThat(sold - trades.getFirst().forward()).isBetween(11.0, 13.0);
    assertThat(trades.getFirst().contract().expires())
        .isEqualTo(trades.getLast().contract().expires());
    BigDecimal budget = credits(given).multiply(new BigDecimal("0.1"));
    BigDecimal cost =
        trades.stream().map(HedgeTrade::premiumAtLimitUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal one = cost.divide(BigDecimal.valueOf(plan(decision).target()));
    assertThat(cost).isPositive().isLessThanOrEqualTo(budget);
    assertThat(cost.add(one)).as("not one more").isGreaterThan(budget);
    assertThat(plan(decision).residual()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Test
  @DisplayName("without data of concentration nothing is bought, and it says so; ALWAYS buys")
  void noDataOfConcentration() {
    HedgeGiven blind = HedgeGiven.at(17, 19);

    HedgeDecision decision = decide(LAYERED, blind);

    assertThat(sleeve(decision)).isEmpty();
    assertThat(plan(decision).noData()).isTrue();
    assertThat(plan(decision).reason()).contains("nobody knows the concentration");
    assertThat(last(decision, "002-13").verdict()).isEqualTo(Verdict.NO_DATA);
    assertThat(sleeve(decide(ALWAYS, HedgeGiven.at(17, 19)))).hasSize(2);
    HedgeDecision never = decide(ChangedRules.with(LAYERED, "secondEngine.gate", "NEVER"), given());
    assertThat(sleeve(never)).isEmpty();
    assertThat(plan(never).reason()).contains("not funded");
  }

  @Test
  @DisplayName("at a rank of 80 it is not funded; what is held stays all the same")
  void keepsWhatItHolds() {
    HedgeGiven given = given();
    List<HedgeHolding> held = held(decide(LAYERED, given));
    given.scripted().number("concentration", 80);
    assertThat(sleeve(decide(LAYERED, given))).isEmpty();

    given.holding(held);

    HedgeDecision decision = decide(LAYERED, given);
    assertThat(sleeve(decision)).isEmpty();
    assertThat(plan(decision).held()).isEqualTo(plan(decision).target()).isPositive();
  }

  @Test
  @DisplayName("what the sleeve paid since the first open condor was sold counts, nothing else")
  void spendsItsBudgetOnce() {
    HedgeGiven given = given();
    LocalDate opened = HedgeGiven.SESSION.minusDays(10);
    given.condors =
        given.condors.stream()
            .map(c -> new HeldCondor(c.exposure(), c.creditPoints(), Optional.of(opened)))
            .toList();
    int all = plan(decide(LAYERED, given)).target();
    BigDecimal budget = credits(given).multiply(new BigDecimal("0.1"));

    given.paid = List.of(new PremiumBudget.Paid(opened, budget, Purse.SECOND_ENGINE));
    assertThat(sleeve(decide(LAYERED, given))).isEmpty();

    given.paid = List.of(new PremiumBudget.Paid(opened.minusDays(1), budget, Purse.SECOND_ENGINE));
    assertThat(plan(decide(LAYERED, given)).target()).isEqualTo(all);
    given.paid = List.of(new PremiumBudget.Paid(opened, new BigDecimal("13000")));
    HedgeDecision hedgeIsSpent = decide(LAYERED, given);
    assertThat(plan(hedgeIsSpent).target()).isEqualTo(all);
    assertThat(hedgeIsSpent.trades())
        .extracting(HedgeTrade::layer)
        .containsOnly(HedgeLayer.SECOND_ENGINE);
  }

  @Test
  @DisplayName("the hedge neither pays for the sleeve nor counts its worth")
  void apartFromTheHedge() {
    HedgeGiven given = given();
    HedgeDecision alone = decide(ChangedRules.with(LAYERED, "secondEngine.gate", "NEVER"), given);
    HedgeDecision both = decide(LAYERED, given);
    assertThat(both.trades()).containsAll(alone.trades());

    given.paid =
        List.of(
            new PremiumBudget.Paid(
                HedgeGiven.SESSION, new BigDecimal("13000"), Purse.SECOND_ENGINE));
    assertThat(decide(LAYERED, given).trades()).containsExactlyElementsOf(alone.trades());
  }

  @Test
  @DisplayName("worth three quarters of its width it is sold whole and not bought back")
  void monetises() {
    HedgeGiven calm = given();
    List<HedgeHolding> held = held(decide(LAYERED, calm));
    LocalDate expiry = held.getFirst().contract().expires().orElseThrow();
    HedgeGiven storm = given();
    assertThat(last(decide(LAYERED, calm.holding(held)), "002-13.harvest").verdict())
        .isEqualTo(Verdict.NOT_FIRED);

    // Three weeks later VIX stands at 60: both calls are deep in the money.
    storm = HedgeGiven.of(moved(storm.state, expiry.minusDays(12), 60, 55));
    storm.scripted().number("concentration", 90);
    storm.paid =
        List.of(new PremiumBudget.Paid(HedgeGiven.SESSION, credits(storm), Purse.SECOND_ENGINE));
    HedgeDecision decision = decide(LAYERED, storm.holding(held));

    assertThat(last(decision, "002-13.harvest").verdict()).isEqualTo(Verdict.FIRED);
    assertThat(sleeve(decision))
        .extracting(HedgeTrade::action)
        .containsExactly(Action.SELL, Action.BUY);
    assertThat(decision.holdingsAfter(held)).noneMatch(h -> h.layer() == HedgeLayer.SECOND_ENGINE);
    assertThat(sleeve(decide(LAYERED, storm.holding(List.of())))).isEmpty();
  }

  @Test
  @DisplayName("nine days before expiry it is sold; without money it is not replaced")
  void rolls() {
    HedgeGiven given = given();
    List<HedgeHolding> held = held(decide(LAYERED, given));
    LocalDate expiry = held.getFirst().contract().expires().orElseThrow();
    HedgeGiven late = HedgeGiven.of(moved(given.state, expiry.minusDays(9), 17, 19));
    late.scripted().number("concentration", 10);

    HedgeDecision decision = decide(LAYERED, late.holding(held));

    assertThat(plan(decision).expiring()).isPositive();
    assertThat(sleeve(decision))
        .extracting(HedgeTrade::action)
        .containsExactly(Action.SELL, Action.BUY);
    assertThat(decision.holdingsAfter(held)).noneMatch(h -> h.layer() == HedgeLayer.SECOND_ENGINE);
  }

  @Test
  @DisplayName("beside a rule set without a hedge there is no sleeve either")
  void notBesideNoHedge() {
    HedgeDecision decision =
        HedgeDesk.decide(
            RuleLibrary.shipped().hedgeRules("UNHEDGED"),
            HedgeModifiers.of(ALWAYS),
            given().situation());

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.layers()).isEmpty();
  }

  @Test
  @DisplayName("a spread whose call sold stands below the call bought is refused")
  void refusesAnInvertedSpread() {
    RuleSet inverted = ChangedRules.with(LAYERED, "secondEngine.shortAboveForward", "2");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> HedgeModifiers.of(inverted))
        .withMessageContaining("secondEngine.shortAboveForward");
  }

  private static MarketState moved(MarketState s, LocalDate session, double vix, double vx1) {
    List<VxPoint> points = new ArrayList<>();
    for (VxPoint p : s.vx().points()) {
      if (p.expiry().isAfter(session)) {
        points.add(new VxPoint(p.expiry(), vx1 + 0.4 * points.size()));
      }
    }
    return new MarketState(
        session,
        0,
        false,
        session.atStartOfDay(java.time.ZoneOffset.UTC).plusHours(17).toInstant(),
        s.spx(),
        vix,
        s.vix9d(),
        s.vix3m(),
        s.vvix(),
        new VxCurve(points),
        s.rate(),
        s.dividendYield(),
        s.quality(),
        s.source());
  }
}
