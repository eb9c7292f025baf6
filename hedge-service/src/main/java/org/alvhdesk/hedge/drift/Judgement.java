package org.alvhdesk.hedge.drift;

import java.util.List;
import org.alvhdesk.contracts.rest.DriftView;

/**
 * Whether a change still holds on the latest inputs.
 *
 * @param reasons everything that moved out of its band; empty when it holds
 * @param rows approved against now
 * @param working the limits it would work at, in words; empty when it does not hold or others fill
 *     it
 */
public record Judgement(List<String> reasons, List<DriftView.Row> rows, String working) {
  public Judgement {
    reasons = List.copyOf(reasons);
    rows = List.copyOf(rows);
  }

  /** Whether it does. */
  public boolean holds() {
    return reasons.isEmpty();
  }

  /** The reasons in one sentence. */
  public String text() {
    return String.join("; ", reasons);
  }
}
