package org.alvhdesk.strategy.condor.entry;

import java.util.Optional;
import org.alvhdesk.strategy.hedge.trigger.EventWindow;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 002-6: no new layer from the sessions before an FOMC decision or a CPI or PPI print to its day.
 *
 * @param sessions sessions before the event at which the window opens, 0 or more
 */
record EventGate(int sessions, Citation citation) implements EntryGate {
  static final String NAME = "entry.eventSessions";

  static Optional<EventGate> of(RuleSet set) {
    return set.has(NAME)
        ? Optional.of(new EventGate(set.wholeNumber(NAME), set.citation(NAME)))
        : Optional.empty();
  }

  /** Whether the session of {@code moment} lies in the window of an event. */
  static Answer near(int sessions, EntryMoment moment) {
    return new EventWindow(sessions, 0)
        .at(
            moment.asOf().session(),
            moment.signals().events(),
            moment.asOf().instant(),
            moment.asOf().quality());
  }

  @Override
  public GateAnswer ask(EntryMoment moment) {
    Answer near = near(sessions, moment);
    TraceBuilder rule =
        near.in(
                TraceBuilder.rule(
                    "002-6", citation, "no new layer from the sessions before an event to its day"))
            .threshold(sessions + " sessions");
    return GateAnswer.of(rule, near.verdict(), near.detail(), moment.noData());
  }
}
