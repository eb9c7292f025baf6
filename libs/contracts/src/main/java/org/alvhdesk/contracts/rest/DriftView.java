package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * {@code GET /api/v1/proposals/{id}/drift}: whether what is or would be approved still holds on the
 * latest quotes.
 *
 * @param holds null when nothing is judged any more, because it is decided
 * @param text the verdict in one sentence
 * @param reasons everything that moved out of its band; none when it holds
 * @param rows approved against now
 * @param marketTime of the quotes it was judged on
 * @param snapshotId of the step it was judged on
 * @param waits true when {@code holds} is false only because nobody has priced it yet: nothing
 *     moved, and the next step says; null where nobody says that
 */
public record DriftView(
    String proposalId,
    Boolean holds,
    String text,
    List<String> reasons,
    List<Row> rows,
    Instant marketTime,
    String snapshotId,
    Boolean waits) {
  public DriftView {
    reasons = List.copyOf(reasons);
    rows = List.copyOf(rows);
  }

  /**
   * One thing that is compared, as text ready to read; {@code n/a} where nothing is known.
   *
   * @param what with its unit
   * @param allowed how far it may go
   */
  public record Row(String what, String approved, String allowed, String now, boolean holds) {}
}
