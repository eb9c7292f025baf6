package org.alvhdesk.strategy.rules.document;

import java.util.Set;

/**
 * Names of the parameters that the engine of this version reads ({@code LayeredRules}, {@code
 * FourFourTwoRules}). A document may mark only these as executed; a test compares them with what
 * the views read. Whoever lets the engine read one more adds it here and marks it in the documents.
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
      case CONDOR -> CONDOR;
      case HEDGE -> HEDGE;
      case COMPARATOR -> Set.of();
    };
  }
}
