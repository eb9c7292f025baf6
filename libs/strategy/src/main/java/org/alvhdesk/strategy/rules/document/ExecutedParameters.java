package org.alvhdesk.strategy.rules.document;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of the parameters that the engine of this version reads ({@code CondorRules}, {@code
 * HedgeRules}, {@code FigureRules}). A document may mark only these as executed; a test compares
 * them with what the views read. Whoever lets the engine read one more adds it here and marks it in
 * the documents.
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
          "condor.keepStrikeShare",
          "condor.keepCreditShare",
          "condor.keepMaxLossShare",
          "shift.when",
          "shift.leastNetPoints",
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
          "entry.compressedVolatility",
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
          "breadthSkew",
          "breadthSkewDelta",
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

  /** Names of the hedge groups of a condor document. */
  private static final Set<String> HEDGE_OF_CONDOR =
      Set.of(
          "call.targetDte",
          "cashPress.adjust",
          "cashPress.factor",
          "cashPress.reading",
          "convexity.cap",
          "harvest.at",
          "harvest.backTo",
          "harvest.rule",
          "hedge.rvIvCeiling",
          "hedge.rvIvFloor",
          "hedge.rvIvSlope",
          "hedge.sizeBasis",
          "hedge.widthReading",
          "inflation.cover",
          "inflation.fomcWindow",
          "inflation.whenCalmToo",
          "keepHalfSpreadShare",
          "keepStrikeAboveHigh",
          "keepStrikeAboveLow",
          "limitAllowanceShare",
          "macd.fast",
          "macd.signal",
          "macd.slow",
          "maxHalfSpreadShare",
          "maxQuoteAgeMinutes",
          "medium.contangoZ",
          "medium.maxDte",
          "medium.minDte",
          "medium.weight",
          "noise.cooldown",
          "noise.minimumHolding",
          "pcf.factor",
          "rates.highFactor",
          "rates.highRank",
          "regime.between.high",
          "regime.between.low",
          "regime.between.rule",
          "regime.calm.cover",
          "regime.calm.high",
          "regime.calm.low",
          "rollDays",
          "secondEngine.concentrationRank",
          "secondEngine.creditShare",
          "secondEngine.gate",
          "secondEngine.harvestWidthShare",
          "secondEngine.longAboveForward",
          "secondEngine.rollDays",
          "secondEngine.shortAboveForward",
          "secondEngine.targetDte",
          "sentiment.weight",
          "short.factorAboveHigh",
          "short.factorBelowLow",
          "short.factorExtreme",
          "short.maxDte",
          "short.minDte",
          "short.monetiseGain",
          "short.monetiseOnSteepening",
          "short.monetiseSkewZ",
          "short.rsiExtreme",
          "short.rsiHigh",
          "short.rsiLow",
          "short.weight",
          "strikeAboveForward",
          "tail.budgetShareOfNav",
          "thirds.breadth",
          "thirds.latchSessions",
          "thirds.order",
          "thirds.rsiHigh",
          "thirds.rsiLow",
          "thirds.series",
          "thirds.share");

  /** What {@code FigureRules} reads of a condor document: figures that are shown. */
  private static final Set<String> FIGURES_OF_CONDOR =
      Set.of(
          "breakEven.includeHedge",
          "breakEven.recompute",
          "correlation.window",
          "mrp.premium",
          "mrp.riskAversion",
          "report.dragWindow",
          "report.opportunityCost",
          "report.volatilityFactor",
          "report.waccAndIrr",
          "sizing.mode");

  private static final Set<String> HEDGE =
      Set.of(
          "activation.below",
          "activation.eventWindow",
          "activation.hysteresis",
          "activation.minimumHolding",
          "activation.rsiHigh",
          "activation.series",
          "activation.signalsNeeded",
          "activation.signalsOffered",
          "alpha.months",
          "call.targetDte",
          "cashPress.adjust",
          "cashPress.factor",
          "cashPress.reading",
          "combo.putSpreadDte",
          "combo.putSpreadLongDelta",
          "combo.putSpreadShortDelta",
          "combo.vxRollSessions",
          "emergency.activationLevel",
          "emergency.ratio",
          "emergency.targetDte",
          "entry.macdGate",
          "etp.limitAllowanceShare",
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
          "hedge.costTenor",
          "hedge.presence",
          "hedge.sizeBasis",
          "hedge.totalShare",
          "instrument.vixCall",
          "instrument.vixEtp",
          "instrument.vxFuture",
          "irr.hurdle",
          "keepHalfSpreadShare",
          "keepStrikeAboveHigh",
          "keepStrikeAboveLow",
          "ledger.xirr",
          "limitAllowanceShare",
          "macd.series",
          "macd.signal",
          "maxHalfSpreadShare",
          "maxQuoteAgeMinutes",
          "mid.activationLevel",
          "mid.notionalShare",
          "mid.ratio",
          "mid.rollGate",
          "mid.rollRsiMin",
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
          "reitFlag",
          "rollDays",
          "rsi.period",
          "rsi.series",
          "scaleUp.breadthAndValuation",
          "scaleUp.cashFlow",
          "scaleUp.valuationRank",
          "strikeAboveForward",
          "strikeRule",
          "tail.budgetShareOfNav",
          "tail.deepestLayerCap",
          "tail.reerVolatilityRank",
          "tenors",
          "vega.perCondor",
          "verdict.quarters");
  private static final Set<String> COMPARATOR =
      Set.of(
          "call.delta",
          "call.forward",
          "call.targetDte",
          "callRatio.longDelta",
          "callRatio.longRatio",
          "callRatio.ratio",
          "callRatio.shortDelta",
          "callRatio.weight",
          "entry.months",
          "hedge.contracts",
          "hedge.notionalOfNav",
          "keepHalfSpreadShare",
          "limitAllowanceShare",
          "maxHalfSpreadShare",
          "maxQuoteAgeMinutes",
          "overlay.exit",
          "put.moneyness",
          "put.perIndexUnit",
          "put.targetDte",
          "putSpread.longDelta",
          "putSpread.shortDelta",
          "putSpread.weight",
          "regime.calm.high",
          "regime.calm.low",
          "regime.calm.share",
          "regime.extreme.high",
          "regime.extreme.low",
          "regime.extreme.share",
          "regime.high.high",
          "regime.high.low",
          "regime.high.share",
          "regime.normal.high",
          "regime.normal.low",
          "regime.normal.share",
          "roll.afterMonths",
          "rollDays",
          "strikeAboveForward",
          "tail.budgetShareOfNav");

  private ExecutedParameters() {}

  /** What the engine reads of a document of {@code kind}. */
  public static Set<String> of(RuleKind kind) {
    return switch (kind) {
      case CONDOR -> condor();
      case HEDGE -> HEDGE;
      case COMPARATOR -> COMPARATOR;
    };
  }

  private static Set<String> condor() {
    Set<String> names = new HashSet<>(CONDOR);
    names.addAll(HEDGE_OF_CONDOR);
    names.addAll(FIGURES_OF_CONDOR);
    for (String layer : CONDOR_LAYERS) {
      OF_CONDOR_LAYER.forEach(name -> names.add(layer + "." + name));
    }
    return Set.copyOf(names);
  }
}
