package org.alvhdesk.strategy.hedgedesk;

import java.util.Set;
import java.util.function.Function;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * Typed view of a rule document that prescribes a hedge, or none. All executed parameters are read
 * when it is made, so that a document that lacks one is refused at once.
 */
public sealed interface HedgeRules permits TradedHedge, NoHedgeRules {
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

  /** Whether a layer of these rules is made of SPX options, so that their quotes are needed. */
  default boolean tradesSpxOptions() {
    return switch (this) {
      case TailRules ignored -> true;
      case PutSpreadRatioRules ignored -> true;
      case OverlayRules overlay ->
          overlay.structure().market() == HedgeStructure.Market.SPX_OPTIONS;
      case LadderRules ignored -> false;
      case CoreHedgeRules ignored -> false;
      case ShortDatedRules ignored -> false;
      case NoHedgeRules ignored -> false;
    };
  }

  /**
   * The view of {@code set}, with the other set that it is compared with where it names one (M7).
   *
   * @param sets the view of a set by its id
   * @throws IllegalArgumentException as {@link #of(RuleSet)}, or when that other set buys no hedge
   */
  static HedgeRules of(RuleSet set, Function<String, HedgeRules> sets) {
    HedgeRules rules = of(set);
    return rules instanceof NoHedgeRules none ? none.withArm(sets) : rules;
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
    if (set.has("combo.putSpreadDte")) {
      return TailRules.of(set);
    }
    if (set.has("medium.contangoZ")) {
      return CoreHedgeRules.of(set);
    }
    if (set.has("thirds.latchSessions")) {
      return ShortDatedRules.of(set);
    }
    if (set.has("callRatio.longRatio")) {
      return PutSpreadRatioRules.of(set);
    }
    if (set.has("call.targetDte") || set.has("put.moneyness")) {
      return OverlayRules.of(set);
    }
    if (set.has("hedge.contracts")) {
      return NoHedgeRules.of(set);
    }
    throw new IllegalArgumentException(
        "rule set " + set.id() + " prescribes no hedge that this version of the engine executes");
  }
}
