package org.alvhdesk.kit.decision;

import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.strategy.trace.RuleTrace;

/** A rule in the trace of a decision, as people read it and as it is signed. */
public final class TraceLines {
  private TraceLines() {}

  /** The wire form of {@code trace}. */
  public static TraceLine of(RuleTrace trace) {
    return new TraceLine(
        trace.ruleId(),
        trace.statement(),
        trace.citation().text(),
        trace.inputs().stream()
            .map(
                in ->
                    new TraceLine.Input(
                        in.name(),
                        in.value(),
                        in.unit(),
                        in.asOf().toString(),
                        in.quality().name()))
            .toList(),
        trace.threshold(),
        trace.verdict().name(),
        trace.effect());
  }
}
