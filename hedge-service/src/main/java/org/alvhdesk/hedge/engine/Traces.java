package org.alvhdesk.hedge.engine;

import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.kit.decision.TraceLines;

/** What the rules saw, as people read it. */
public final class Traces {
  private Traces() {}

  /** Every rule of the decision, then the stress cap. */
  public static List<TraceLine> of(Assessment assessment) {
    return Stream.concat(
            assessment.decision().trace().stream(), Stream.of(assessment.stress().trace()))
        .map(TraceLines::of)
        .toList();
  }
}
