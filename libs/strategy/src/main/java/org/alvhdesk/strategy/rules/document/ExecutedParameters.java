package org.alvhdesk.strategy.rules.document;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of the parameters that the engine of this version reads ({@code CondorRules}, {@code
 * HedgeRules}). A document may mark only these as executed; a test compares them with what the
 * views read. Whoever lets the engine read one more adds it here and marks it in the documents.
 */
public final class ExecutedParameters {
  /** Names that stand by themselves in a condor document. */
  private static final Set<String> CONDOR =
      Set.of(
          "capital.riskCapitalShare",
          "capital.stressCapShare",
          "condor.maxHalfSpreadShare",
          "condor.exemptHalfSpreadPoints",
          "condor.maxQuoteAgeMinutes",
          "condor.limitAllowanceShare",
          "expectedMove.formula",
          "entry.noData",
          "entry.cooldown",
          "entry.minimumHolding",
          "entry.eventSessions",
          "entry.grossCap",
          "macd.series",
          "entry.macdFast",
          "entry.macdSlow",
          "entry.macdSignal",
          "macd.stableSessions",
          "rsi.series",
          "rsi.period",
          "entry.vixRsiMax",
          "entry.vixRsiAction",
          "entry.vixRsiDeltaStep",
          "entry.vixRankMax",
          "entry.vixRankWindow",
          "entry.varianceRiskPremiumMin",
          "entry.realisedVolWindow",
          "valuation.gate",
          "valuation.rankMin",
          "reading.vixDivergence");

  /** Last words of the names that belong to a condor layer, such as {@code base.targetDte}. */
  private static final Set<String> OF_CONDOR_LAYER =
      Set.of(
          "targetDte",
          "dteTolerance",
          "minDte",
          "maxDte",
          "entryAfterDays",
          "minExpiryDistance",
          "wingFactor",
          "weight",
          "shortRule",
          "shortDelta",
          "shortDeltaBand",
          "leastMoves",
          "mostMoves",
          "objective",
          "maxNetDelta",
          "wingPoints",
          "creditGrid",
          "profitTake",
          "defendDelta",
          "stopCreditMultiple",
          "timeExitDte",
          "divergenceWingFactor",
          "divergenceSessions",
          "lowDifferentialCorridor",
          "corridorRank",
          "corridorFactor");

  /** Owners of these names: the condor layers. */
  private static final Set<String> CONDOR_LAYERS =
      Set.of("base", "second", "third", "core", "short14");

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
      case CONDOR -> condor();
      case HEDGE -> HEDGE;
      case COMPARATOR -> Set.of();
    };
  }

  private static Set<String> condor() {
    Set<String> names = new HashSet<>(CONDOR);
    for (String layer : CONDOR_LAYERS) {
      OF_CONDOR_LAYER.forEach(name -> names.add(layer + "." + name));
    }
    return Set.copyOf(names);
  }
}
