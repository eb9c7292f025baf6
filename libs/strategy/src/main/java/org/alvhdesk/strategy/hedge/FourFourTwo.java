package org.alvhdesk.strategy.hedge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.strategy.rules.FourFourTwoRules;
import org.alvhdesk.strategy.rules.FourFourTwoRules.LayerRule;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * The 4/4/2 hedge ladder, variant c of K1: VIX calls nearest forward + 9 at 30/110/220 days in a
 * ratio of 4:4:2 per 10 condors, always on, sold or rolled at 9 days.
 *
 * <p>The result does not depend on the order of holdings or slices.
 */
public final class FourFourTwo {
  private FourFourTwo() {}

  /** Target of every layer against what is held, the trades between them, and why. */
  public static HedgeDecision decide(FourFourTwoRules rules, HedgeSituation situation) {
    return decide(rules, situation, EnumSet.allOf(HedgeLayer.class));
  }

  /** The same for some layers only; what other layers hold still blocks its expiry. */
  static HedgeDecision decide(
      FourFourTwoRules rules, HedgeSituation situation, Set<HedgeLayer> wanted) {
    List<HedgeHolding> holdings = HedgeDecision.after(situation.holdings(), List.of());
    VixQuotes quotes = new VixQuotes(rules, situation);
    Map<LocalDate, HedgeLayer> usedBy = new TreeMap<>();
    for (HedgeHolding holding : holdings) {
      if (LayerDecision.isKept(rules, situation, holding)) {
        usedBy.putIfAbsent(holding.contract().expiry(), holding.layer());
      }
    }
    List<LayerPlan> plans = new ArrayList<>();
    List<HedgeTrade> trades = new ArrayList<>();
    List<RuleTrace> trace = new ArrayList<>();
    for (LayerRule layer : rules.layers()) {
      if (!wanted.contains(layer.layer())) {
        continue;
      }
      List<HedgeHolding> held = holdings.stream().filter(h -> h.layer() == layer.layer()).toList();
      LayerDecision decision = new LayerDecision(rules, situation, quotes, layer, held);
      LayerPlan plan = decision.plan(usedBy);
      plan.contract().ifPresent(c -> usedBy.putIfAbsent(c.expiry(), layer.layer()));
      plans.add(plan);
      trades.addAll(decision.trades());
      trace.addAll(decision.trace());
    }
    return HedgeDecision.of(plans, trades, trace);
  }
}
