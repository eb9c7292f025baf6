package org.alvhdesk.strategy.rules.document;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of the parameters that the engine of this version reads ({@code CondorRules}, {@code
 * FourFourTwoRules}). A document may mark only these as executed; a test compares them with what
 * the views read. Whoever lets the engine read one more adds it here and marks it in the documents.
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
          "front.targetDte",
          "front.ratio",
          "mid.targetDte",
          "mid.ratio",
          "far.targetDte",
          "far.ratio",
          "perCondors",
          "strikeAboveForward",
          "maxHalfSpreadShare",
          "keepStrikeAboveLow",
          "keepStrikeAboveHigh",
          "keepHalfSpreadShare",
          "maxQuoteAgeMinutes",
          "rollDays",
          "limitAllowanceShare");

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
