package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * A broker's file of fills: what would become of it, or what became of it.
 *
 * @param sha256 of the bytes: a confirmation names it
 * @param state PREVIEWED or BOOKED
 * @param uploadedAt wall time
 * @param problem why it cannot be booked as it is; null when it can
 */
public record FillImportView(
    String id,
    String sha256,
    String fileName,
    String broker,
    String state,
    String uploadedBy,
    Instant uploadedAt,
    String bookedBy,
    Instant bookedAt,
    List<Row> rows,
    String problem) {
  public FillImportView {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param outcome MATCHED, DUPLICATE, BREAK, ERROR (cannot be read) or LEFT_OUT (is no trade)
   * @param text the trade, or empty
   * @param proposalId the change that it fills or comes nearest to; null for none
   * @param reason of a BREAK, such as OVERFILL; null otherwise
   * @param detail in words
   */
  public record Row(
      int line, String outcome, String text, String proposalId, String reason, String detail) {}
}
