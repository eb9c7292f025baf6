package org.alvhdesk.strategy.rules.document;

import java.util.Set;

/**
 * Names of the parameters that the engine of this version reads ({@code LayeredRules}, {@code
 * HedgeRules}). A document may mark only these as executed; a test compares them with what the
 * views read. Whoever lets the engine read one more adds it here and marks it in the documents.
 */
public final class ExecutedParameters {
  private static final Set<String> CONDOR =
      Set.of(
          "base.targetDte",
          "base.dteTolerance",
          "base.shortDelta",
          "base.maxNetDelta",
          "base.wingPoints",
          "base.creditGrid",
          "base.weight",
          "capital.riskCapitalShare",
          "capital.stressCapShare");

  private static final Set<String> HEDGE =
      Set.of(
          "activation.below",
          "activation.hysteresis",
          "activation.minimumHolding",
          "activation.series",
          "emergency.activationLevel",
          "emergency.ratio",
          "emergency.targetDte",
          "entry.macdGate",
          "far.activationLevel",
          "far.notionalShare",
          "far.ratio",
          "far.targetDte",
          "far.vegaShare",
          "front.activationLevel",
          "front.notionalShare",
          "front.ratio",
          "front.targetDte",
          "front.vegaShare",
          "harvest.at",
          "harvest.backTo",
          "harvest.rule",
          "hedge.presence",
          "hedge.totalShare",
          "keepHalfSpreadShare",
          "keepStrikeAboveHigh",
          "keepStrikeAboveLow",
          "limitAllowanceShare",
          "macd.series",
          "macd.signal",
          "maxHalfSpreadShare",
          "maxQuoteAgeMinutes",
          "mid.activationLevel",
          "mid.notionalShare",
          "mid.ratio",
          "mid.targetDte",
          "mid.vegaShare",
          "noise.cooldown",
          "noise.minimumHolding",
          "notional.base",
          "outer.accelerate",
          "perCondors",
          "profile",
          "reading.fourFourTwo",
          "rebalance.months",
          "rebalance.reerVolatility",
          "rollDays",
          "strikeAboveForward",
          "strikeRule",
          "tenors",
          "vega.perCondor");

  private ExecutedParameters() {}

  /** What the engine reads of a document of {@code kind}. */
  public static Set<String> of(RuleKind kind) {
    return switch (kind) {
      case CONDOR -> CONDOR;
      case HEDGE -> HEDGE;
      case COMPARATOR -> Set.of();
    };
  }
}
