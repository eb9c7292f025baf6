package org.alvhdesk.strategy.hedgedesk;

import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 001-8: a layer that is held is made larger only while breadth narrows and valuations are
 * stretched: advances and declines deteriorate early, and P/E ranks high. Price over cash flow is
 * named by the source and published by nobody whom the desk reads: it stands in the trace as
 * missing, and whether it must be known is a choice.
 *
 * @param on whether the rule set asks at all
 * @param rankAbove percent rank of P/E over ten years above which it is stretched, 0 to 100
 * @param cashFlow whether P/CF must be known too
 */
public record ScaleUp(boolean on, double rankAbove, CashFlow cashFlow, Citation citation) {
  private static final String NAME = "scaleUp.breadthAndValuation";

  /** What a P/CF that nobody publishes does. */
  public enum CashFlow {
    /** Breadth and P/E decide. */
    LEFT_OUT,
    /** Without it nobody knows, and nothing is made larger. */
    REQUIRED
  }

  static ScaleUp of(RuleSet set) {
    return new ScaleUp(
        set.chosen(NAME).equals("ON"),
        set.value("scaleUp.valuationRank").doubleValue(),
        new ViewReader(set).choice(CashFlow.class, "scaleUp.cashFlow"),
        set.citation(NAME));
  }

  /** Whether what is held may be made larger now: FIRED when it may. */
  RuleTrace ask(Signals signals) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "001-8",
                citation,
                "layers are made larger only with narrow breadth and high prices")
            .threshold(
                "breadth deteriorates early and P/E ranks above "
                    + rankAbove
                    + (cashFlow == CashFlow.REQUIRED ? " and P/CF is high" : ", P/CF left out"));
    if (!on) {
      return rule.notFired("all layers: off in this rule set, what is held is not made larger");
    }
    Answer breadth = signals.breadth(BreadthReading.EARLY, 0);
    Observed rank = signals.valuationRank();
    breadth.in(rule);
    rank.in(rule);
    rule.input("P/CF", "no data: no source is read", "ratio", signals.asOf(), signals.quality());
    Verdict priced =
        rank.number().isEmpty()
            ? Verdict.NO_DATA
            : rank.number().getAsDouble() > rankAbove ? Verdict.FIRED : Verdict.NOT_FIRED;
    return verdict(rule, breadth.verdict(), priced);
  }

  /** Kleene: one condition that fails decides, whatever is missing. */
  private RuleTrace verdict(TraceBuilder rule, Verdict breadth, Verdict priced) {
    if (breadth == Verdict.NOT_FIRED || priced == Verdict.NOT_FIRED) {
      return rule.notFired("all layers: none is made larger");
    }
    boolean known =
        breadth == Verdict.FIRED && priced == Verdict.FIRED && cashFlow == CashFlow.LEFT_OUT;
    return known
        ? rule.fired("all layers: may be made larger")
        : rule.noData("all layers: none is made larger, because nobody knows");
  }
}
