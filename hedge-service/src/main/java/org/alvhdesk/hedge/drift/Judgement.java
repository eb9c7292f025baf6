package org.alvhdesk.hedge.drift;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.DriftView;

/**
 * Whether a change still holds on the latest inputs.
 *
 * @param reasons everything that moved out of its band; empty when it holds
 * @param rows approved against now
 * @param working the limits it would work at, in words; empty when it does not hold or is not
 *     released
 * @param unpriced why nobody can tell yet, and what to wait for; empty when it was judged
 */
public record Judgement(
    List<String> reasons, List<DriftView.Row> rows, String working, Optional<String> unpriced) {
  public Judgement {
    reasons = List.copyOf(reasons);
    rows = List.copyOf(rows);
  }

  /** One that was judged. */
  public Judgement(List<String> reasons, List<DriftView.Row> rows, String working) {
    this(reasons, rows, working, Optional.empty());
  }

  /** No data: it neither holds nor has it moved. */
  static Judgement unpriced(String why, List<DriftView.Row> rows) {
    return new Judgement(List.of(), rows, "", Optional.of(why));
  }

  /** Whether it does. */
  public boolean holds() {
    return reasons.isEmpty() && unpriced.isEmpty();
  }

  /** The reasons in one sentence. */
  public String text() {
    return unpriced.orElse(String.join("; ", reasons));
  }
}
