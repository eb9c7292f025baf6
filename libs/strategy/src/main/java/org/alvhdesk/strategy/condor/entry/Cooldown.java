package org.alvhdesk.strategy.condor.entry;

import org.alvhdesk.strategy.hedge.trigger.Sessions;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 002-11: sessions between two entries, so that layers do not come day after day.
 *
 * @param sessions a new layer is entered this many sessions after the last, 0 or more
 */
record Cooldown(int sessions, Citation citation) implements EntryGate {
  private static final String NAME = "entry.cooldown";

  Cooldown {
    if (sessions < 0) {
      throw new IllegalArgumentException("a cooldown has 0 or more sessions: " + sessions);
    }
  }

  static Cooldown of(RuleSet set) {
    return new Cooldown(set.wholeNumber(NAME), set.citation(NAME));
  }

  @Override
  public GateAnswer ask(EntryMoment moment) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-11", citation, "a new layer comes a number of sessions after the last")
            .threshold(sessions + " sessions");
    if (moment.lastEntry().isEmpty()) {
      return GateAnswer.of(rule, Verdict.NOT_FIRED, "no condor was opened before", moment.noData());
    }
    int since = Sessions.between(moment.lastEntry().get(), moment.asOf().session());
    rule.input(
        "sessions since the last entry",
        Integer.toString(since),
        "sessions",
        moment.asOf().instant(),
        moment.asOf().quality());
    return GateAnswer.of(
        rule,
        since < sessions ? Verdict.FIRED : Verdict.NOT_FIRED,
        "the last entry was on " + moment.lastEntry().get(),
        moment.noData());
  }
}
