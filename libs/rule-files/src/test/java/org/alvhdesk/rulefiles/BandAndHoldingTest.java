package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * 003-14 beside the band of 002-7: the band says which size is wanted, the minimum holding when
 * what was bought for another one may be sold. Neither hides the other.
 */
class BandAndHoldingTest {
  private static final int CLOSES = 760;
  private static final int HOLDING = 10;
  private static final HedgeRules RULES =
      HedgeRules.of(
          ChangedRules.with(
              ChangedRules.shipped("FOUR42-004"),
              "noise.minimumHolding",
              Integer.toString(HOLDING)));
  private static final RuleSet LAYERED = ChangedRules.shipped("LAYERED-002");

  /** Realised volatility of a quiet year; the multiple of a day is its own over this. */
  private static final double USUAL = 12;

  /** Session 0 buys at x1.5. */
  private final List<HedgeHolding> bought =
      decide(0, ago -> ago == 0 ? 1.5 * USUAL : USUAL, List.of()).holdingsAfter(List.of());

  /** The decision {@code n} sessions after the purchase; {@code rv} by closes ago. */
  private static HedgeDecision decide(int n, IntToDoubleFunction rv, List<HedgeHolding> held) {
    LocalDate purchase = HedgeGiven.SESSION;
    for (int i = 0; i < n; i++) {
      purchase = TradingCalendar.previousBusinessDay(purchase);
    }
    ScriptedSignals signals = new ScriptedSignals(HedgeGiven.SESSION, HedgeGiven.NOON, CLOSES);
    signals.number("rv", rv).number("VIX", 17);
    HedgeGiven given = HedgeGiven.at(17, 19).rich().signals(signals).holding(held);
    if (!held.isEmpty()) {
      PaceGate.Past past = new PaceGate.Past(Optional.of(purchase), Optional.empty());
      given.past = Map.of(HedgeLayer.FRONT, past, HedgeLayer.MID, past, HedgeLayer.FAR, past);
    }
    return HedgeDesk.decide(RULES, HedgeModifiers.of(LAYERED), given.situation());
  }

  /** x1.5 at the purchase, {@code multiple} on every close since. */
  private static IntToDoubleFunction since(int n, double multiple) {
    return ago -> ago < n ? multiple * USUAL : ago == n ? 1.5 * USUAL : USUAL;
  }

  private static List<Integer> targets(HedgeDecision decision) {
    return decision.layers().stream()
        .filter(l -> l.layer() != HedgeLayer.SECOND_ENGINE)
        .map(LayerPlan::target)
        .toList();
  }

  private static List<Verdict> holding(HedgeDecision decision) {
    return decision.trace().stream()
        .filter(t -> t.ruleId().equals("003-14"))
        .filter(t -> t.inputs().getFirst().name().equals("last purchase"))
        .map(t -> t.verdict())
        .toList();
  }

  @Test
  @DisplayName("a fall of the multiple outside the band waits for the holding, then it is sold")
  void outsideTheBand() {
    assertThat(bought).extracting(HedgeHolding::quantity).containsExactly(6, 6, 3);

    HedgeDecision early = decide(HOLDING - 1, since(HOLDING - 1, 1), bought);
    assertThat(targets(early)).containsExactly(4, 4, 2);
    assertThat(early.trades()).isEmpty();
    assertThat(holding(early)).containsExactly(Verdict.FIRED, Verdict.FIRED, Verdict.FIRED);
    assertThat(early.layers().getFirst().reason()).contains("2 too many, the pace holds them");

    HedgeDecision due = decide(HOLDING, since(HOLDING, 1), bought);
    assertThat(holding(due)).containsOnly(Verdict.NOT_FIRED);
    assertThat(due.trades()).allMatch(t -> t.action() == Action.SELL);
    assertThat(due.holdingsAfter(bought))
        .extracting(HedgeHolding::quantity)
        .containsExactly(4, 4, 2);
  }

  @Test
  @DisplayName("inside the band nothing is too many, so the holding is not even asked")
  void insideTheBand() {
    for (int n : new int[] {1, HOLDING - 1, HOLDING, HOLDING + 5}) {
      HedgeDecision decision = decide(n, since(n, 1.3), bought);

      assertThat(targets(decision)).containsExactly(6, 6, 3);
      assertThat(decision.trades()).isEmpty();
      assertThat(holding(decision)).isEmpty();
    }
  }

  @Test
  @DisplayName("what comes back while it is held is not sold afterwards")
  void comesBack() {
    IntToDoubleFunction dipped = ago -> ago == 4 ? USUAL : since(HOLDING, 1.5).applyAsDouble(ago);

    HedgeDecision decision = decide(HOLDING, dipped, bought);

    assertThat(targets(decision)).containsExactly(6, 6, 3);
    assertThat(decision.trades()).isEmpty();
  }
}
