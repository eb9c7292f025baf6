package org.alvhdesk.strategy.condor.entry;

import java.util.Optional;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * 001-4: condors are sold in compressed volatility: the percent rank of VIX below a level, and VIX
 * above realised volatility (variance risk premium in volatility points, methodology 3.5).
 *
 * @param on whether the gate is on; it is where a set has no {@code entry.compressedVolatility}
 * @param rankBelow percent rank, 0 to 100
 * @param window sessions of the rank
 * @param premiumAbove VIX less realised volatility, points
 * @param realisedWindow returns of the realised volatility
 */
record CalmGate(
    boolean on,
    double rankBelow,
    int window,
    double premiumAbove,
    int realisedWindow,
    Citation citation)
    implements EntryGate {
  private static final String SWITCH = "entry.compressedVolatility";
  private static final String NAME = "entry.vixRankMax";

  CalmGate {
    if (window <= 0 || realisedWindow <= 0) {
      throw new IllegalArgumentException(
          "rule 001-4 needs positive windows: " + window + ", " + realisedWindow);
    }
  }

  static Optional<CalmGate> of(RuleSet set) {
    return set.has(NAME)
        ? Optional.of(
            new CalmGate(
                !set.has(SWITCH) || set.chosen(SWITCH).equals("ON"),
                set.value(NAME).doubleValue(),
                set.wholeNumber("entry.vixRankWindow"),
                set.value("entry.varianceRiskPremiumMin").doubleValue(),
                set.wholeNumber("entry.realisedVolWindow"),
                set.citation(NAME)))
        : Optional.empty();
  }

  @Override
  public GateAnswer ask(EntryMoment moment) {
    if (!on) {
      return GateAnswer.of(
          TraceBuilder.rule("001-4", citation, "condors are sold while volatility is compressed")
              .threshold("gate OFF, rank below " + Texts.fixed(rankBelow, 0)),
          Verdict.NOT_FIRED,
          "the gate is off in this rule set",
          moment.noData());
    }
    Observed rank = moment.signals().rank(Series.VIX, window, 0);
    Observed vix = moment.signals().level(Series.VIX, 0);
    Observed realised = moment.signals().realisedVol(realisedWindow, 0);
    TraceBuilder rule =
        TraceBuilder.rule("001-4", citation, "condors are sold while volatility is compressed")
            .threshold(
                "rank below "
                    + Texts.fixed(rankBelow, 0)
                    + ", VIX less realised above "
                    + Texts.fixed(premiumAbove, 2)
                    + " points");
    rank.in(rule);
    vix.in(rule);
    realised.in(rule);
    if (rank.number().isPresent() && rank.number().getAsDouble() >= rankBelow) {
      return GateAnswer.of(rule, Verdict.FIRED, "VIX is not compressed", moment.noData());
    }
    boolean known = vix.number().isPresent() && realised.number().isPresent();
    if (known && vix.number().getAsDouble() - realised.number().getAsDouble() <= premiumAbove) {
      return GateAnswer.of(rule, Verdict.FIRED, "VIX pays no premium", moment.noData());
    }
    if (known && rank.number().isPresent()) {
      return GateAnswer.of(rule, Verdict.NOT_FIRED, "VIX is compressed", moment.noData());
    }
    return GateAnswer.of(
        rule,
        Verdict.NO_DATA,
        rank.number().isEmpty()
            ? rank.missing()
            : vix.number().isEmpty() ? vix.missing() : realised.missing(),
        moment.noData());
  }
}
