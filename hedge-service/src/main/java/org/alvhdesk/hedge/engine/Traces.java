package org.alvhdesk.hedge.engine;

import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.strategy.trace.RuleTrace;

/** What the rules saw, as people read it. */
public final class Traces {
  private Traces() {}

  /** Every rule of the decision, then the stress cap. */
  public static List<TraceLine> of(Assessment assessment) {
    return Stream.concat(
            assessment.decision().trace().stream(), Stream.of(assessment.stress().trace()))
        .map(Traces::line)
        .toList();
  }

  private static TraceLine line(RuleTrace trace) {
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
