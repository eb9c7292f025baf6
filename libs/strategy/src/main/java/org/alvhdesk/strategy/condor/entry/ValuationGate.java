package org.alvhdesk.strategy.condor.entry;

import java.util.Optional;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 002-14: no new layer while stocks are overvalued, where the rule set switches the gate on.
 *
 * @param on whether the gate is on
 * @param rankAbove percent rank of P/E over ten years above which stocks are overvalued, 0 to 100
 */
record ValuationGate(boolean on, double rankAbove, Citation citation) implements EntryGate {
  private static final String NAME = "valuation.gate";

  static Optional<ValuationGate> of(RuleSet set) {
    return set.has(NAME)
        ? Optional.of(
            new ValuationGate(
                set.chosen(NAME).equals("ON"),
                set.value("valuation.rankMin").doubleValue(),
                set.citation(NAME)))
        : Optional.empty();
  }

  @Override
  public GateAnswer ask(EntryMoment moment) {
    TraceBuilder rule =
        TraceBuilder.rule("002-14", citation, "no new layer while stocks are overvalued")
            .threshold("gate " + (on ? "ON" : "OFF") + ", rank above " + Texts.fixed(rankAbove, 0));
    if (!on) {
      return GateAnswer.of(
          rule, Verdict.NOT_FIRED, "the gate is off in this rule set", moment.noData());
    }
    Observed rank = moment.signals().valuationRank();
    rank.in(rule);
    if (rank.number().isEmpty()) {
      return GateAnswer.of(rule, Verdict.NO_DATA, rank.missing(), moment.noData());
    }
    boolean over = rank.number().getAsDouble() > rankAbove;
    return GateAnswer.of(
        rule,
        over ? Verdict.FIRED : Verdict.NOT_FIRED,
        over ? "stocks are overvalued" : "stocks are not overvalued",
        moment.noData());
  }
}
