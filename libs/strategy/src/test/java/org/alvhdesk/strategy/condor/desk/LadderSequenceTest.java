package org.alvhdesk.strategy.condor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.desk.CondorDecision.State;
import org.alvhdesk.strategy.rules.RuleSets;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** LAYERED-002 over weeks: entered, staggered, rolled, stopped. */
class LadderSequenceTest {
  private static final CondorRules RULES = RuleSets.layered002();

  private final List<CondorPosition> open = new ArrayList<>();
  private Optional<LocalDate> lastEntry = Optional.empty();

  private CondorDecision decide(Market market) {
    return decide(market, market.slices());
  }

  private CondorDecision decide(Market market, List<Slice> slices) {
    return CondorDesk.decide(
        RULES,
        market.situation(
            RULES, market.calm(), slices, lastEntry, open.toArray(CondorPosition[]::new)));
  }

  /** Fills every trade at mid. */
  private void fill(Market market, CondorDecision decision) {
    for (CondorTrade trade : decision.trades()) {
      if (trade.side() == CondorTrade.Side.CLOSE) {
        open.removeIf(p -> p.id().equals(trade.positionId().orElseThrow()));
      } else {
        open.add(trade.opened(trade.layer() + "-" + market.day(), market.noon()));
        lastEntry = Optional.of(market.day());
      }
    }
  }

  private void enter(Market market) {
    fill(market, decide(market));
  }

  private static State state(CondorDecision decision, CondorLayer layer) {
    return decision.layers().stream()
        .filter(l -> l.layer() == layer)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static long days(CondorPosition a, CondorPosition b) {
    return Math.abs(ChronoUnit.DAYS.between(a.condor().expiry(), b.condor().expiry()));
  }

  @Test
  @DisplayName("002-1, 002-3, 002-5: base, second on day 17, third 14 days later, a week apart")
  void layersAreEnteredOneAfterTheOther() {
    enter(Market.on(0));
    CondorDecision early = decide(Market.on(16));
    assertThat(early.trades()).isEmpty();
    assertThat(state(early, CondorLayer.BASE)).isEqualTo(State.OPEN);
    assertThat(state(early, CondorLayer.SECOND)).isEqualTo(State.WAITING);
    assertThat(early.layers().get(1).reason()).contains("1 days from now");

    enter(Market.on(17));
    assertThat(open).extracting(CondorPosition::layer).contains(CondorLayer.SECOND);
    CondorPosition base = open.get(0);
    CondorPosition second = open.get(1);
    assertThat(second.condor().putWidth()).isEqualTo(75);
    assertThat(second.condor().callWidth()).isEqualTo(75);
    assertThat(days(base, second)).isGreaterThanOrEqualTo(7);
    assertThat(second.quantity()).isEqualTo(4);

    // At a steady market the base is rolled before day 31; a richer one keeps it on.
    Market third = Market.on(31).vol(0.17);
    assertThat(decide(Market.on(30).vol(0.17)).trades())
        .noneMatch(t -> t.layer() == CondorLayer.THIRD);
    CondorDecision decision = decide(third);
    CondorTrade entered =
        decision.trades().stream()
            .filter(t -> t.side() == CondorTrade.Side.OPEN)
            .findFirst()
            .orElseThrow();
    assertThat(entered.layer()).isEqualTo(CondorLayer.THIRD);
    CondorPosition position = entered.opened("third", third.noon());
    assertThat(days(base, position)).isGreaterThanOrEqualTo(7);
    assertThat(days(second, position)).isGreaterThanOrEqualTo(7);
  }

  @Test
  @DisplayName("002-12: the shortest is rolled at half its credit, the anchor stays")
  void profitOfTheShortest() {
    enter(Market.on(0));
    enter(Market.on(17));
    Market calm = Market.on(21);

    CondorDecision decision = decide(calm);

    assertThat(decision.trades())
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.side()).isEqualTo(CondorTrade.Side.CLOSE);
              assertThat(t.layer()).isEqualTo(CondorLayer.BASE);
              assertThat(t.quantity()).isEqualTo(10);
              assertThat(t.limitPoints()).isGreaterThan(t.midPoints());
            });
    assertThat(decision.urgent()).isFalse();
    assertThat(state(decision, CondorLayer.BASE)).isEqualTo(State.OPEN);
    assertThat(decision.layers().getFirst().reason()).contains("re-enter");
    assertThat(decision.trace())
        .anyMatch(t -> t.ruleId().equals("002-12") && t.effect().contains("an anchor"));

    fill(calm, decision);
    CondorDecision next = decide(Market.on(22));
    assertThat(state(next, CondorLayer.BASE))
        .as("due again at a later session")
        .isEqualTo(State.DUE);
    assertThat(next.trades().getFirst().condor().expiry())
        .isEqualTo(Market.START.plusDays(22 + 45));
  }

  @Test
  @DisplayName("002-11: what was opened a few sessions ago is not rolled, but it is stopped")
  void minimumHolding() {
    enter(Market.on(0));
    Market quiet = Market.on(3).vol(0.07);

    CondorDecision young = decide(quiet);

    assertThat(young.trades()).isEmpty();
    assertThat(young.trace())
        .anyMatch(t -> t.ruleId().equals("002-12") && t.verdict() == Verdict.FIRED)
        .anyMatch(t -> t.ruleId().equals("002-11") && t.effect().contains("too young"));
    assertThat(decide(Market.on(8).vol(0.07)).trades())
        .singleElement()
        .matches(t -> t.side() == CondorTrade.Side.CLOSE);
    assertThat(decide(Market.on(1).spx(5660)).urgent()).isTrue();
  }

  @Test
  @DisplayName("002-10: a touched short is closed at once, and nothing is opened beside it")
  void stop() {
    enter(Market.on(0));
    Market fallen = Market.on(17).spx(5665);

    CondorDecision decision = decide(fallen);

    assertThat(decision.urgent()).isTrue();
    assertThat(decision.trades())
        .singleElement()
        .matches(t -> t.side() == CondorTrade.Side.CLOSE && t.layer() == CondorLayer.BASE);
    assertThat(decision.layers().getFirst().reason()).contains("short strike is touched");
    assertThat(state(decision, CondorLayer.SECOND)).isEqualTo(State.WAITING);
    assertThat(decision.trace())
        .anyMatch(t -> t.effect().contains("a stop or defence comes first"));
  }

  @Test
  @DisplayName("002-10: a short of 35 delta is defended at once")
  void defend() {
    enter(Market.on(0));

    CondorDecision decision = decide(Market.on(8).spx(5740));

    assertThat(decision.urgent()).isTrue();
    assertThat(decision.layers().getFirst().reason()).contains("defend the put side");
    assertThat(decide(Market.on(8).spx(5950)).trades()).isEmpty();
  }

  @Test
  @DisplayName("002-10: the base layer is closed at 21 days, the one after it waits a session")
  void timeExit() {
    enter(Market.on(0));
    Market at21 = Market.on(24).vol(0.19);

    CondorDecision decision = decide(at21);

    assertThat(decision.trades())
        .singleElement()
        .matches(t -> t.side() == CondorTrade.Side.CLOSE && t.layer() == CondorLayer.BASE);
    assertThat(decision.urgent()).isFalse();
    assertThat(decision.layers().getFirst().reason()).endsWith(": close");
    assertThat(decision.layers().get(1).reason()).isEqualTo("BASE is being closed");
    assertThat(decide(Market.on(23).vol(0.19)).trades())
        .noneMatch(t -> t.side() == CondorTrade.Side.CLOSE);
  }

  @Test
  @DisplayName("a condor without quotes is not closed at a guess; no data, and nothing is opened")
  void stopWithoutQuotes() {
    enter(Market.on(0));
    Market fallen = Market.on(17).spx(5665);
    LocalDate expiry = open.getFirst().condor().expiry();
    List<Slice> others = fallen.slices().stream().filter(s -> !s.expiry().equals(expiry)).toList();

    CondorDecision decision = decide(fallen, others);

    assertThat(decision.trades()).isEmpty();
    assertThat(decision.urgent()).isFalse();
    assertThat(decision.trace())
        .anyMatch(
            t -> t.verdict() == Verdict.NO_DATA && t.effect().contains("has no price, no quotes"));
  }
}
