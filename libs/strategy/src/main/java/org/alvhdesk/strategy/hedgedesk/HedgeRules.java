package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.strategy.hedge.manage.Harvest;
import org.alvhdesk.strategy.hedge.trigger.PaceGate;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * Typed view of a rule document that prescribes a hedge, or none. All executed parameters are read
 * when it is made, so that a document that lacks one is refused at once.
 */
public sealed interface HedgeRules permits LadderRules, NoHedgeRules {
  /** Parameters of which every document that prescribes a hedge, or none, executes one. */
  Set<String> MARKS =
      Set.of(
          "reading.fourFourTwo",
          "combo.putSpreadDte",
          "medium.contangoZ",
          "thirds.latchSessions",
          "callRatio.longRatio",
          "call.targetDte",
          "put.moneyness",
          "hedge.contracts");

  /** The parameters. */
  RuleSet set();

  /** On what quotes is traded. */
  TradeRules trading();

  /** 001-5: premium a rolling year as a share of net asset value; empty for benchmarks. */
  default Optional<BigDecimal> budgetShareOfNav() {
    return Optional.empty();
  }

  /** 000-9, 003-14: how often a layer may be touched; empty where nothing holds it back. */
  default Optional<PaceGate.Rules> pace() {
    return Optional.empty();
  }

  /** 004-9: how gains are taken; empty where they are not. */
  default Optional<Harvest.Rules> harvest() {
    return Optional.empty();
  }

  /**
   * The view of {@code set}, told by what it has.
   *
   * @throws IllegalArgumentException when it prescribes no hedge that the engine knows, or a
   *     parameter is missing or out of its range
   */
  static HedgeRules of(RuleSet set) {
    if (set.has("reading.fourFourTwo")) {
      return LadderRules.of(set);
    }
    if (set.has("hedge.contracts")) {
      return NoHedgeRules.of(set);
    }
    throw new IllegalArgumentException(
        "rule set " + set.id() + " prescribes no hedge that this version of the engine executes");
  }
}
