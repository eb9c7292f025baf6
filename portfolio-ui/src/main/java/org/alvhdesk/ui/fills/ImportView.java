package org.alvhdesk.ui.fills;

import java.util.List;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.ui.format.Fmt;

/** A broker's file and what becomes of each row. */
record ImportView(
    String id,
    String sha256,
    String title,
    String uploaded,
    boolean booked,
    String bookedWords,
    String counts,
    List<Row> rows,
    String problem) {

  /** One row. */
  record Row(
      int line, String outcome, String tone, String trade, String proposalId, String detail) {}

  static ImportView of(FillImportView v) {
    return new ImportView(
        v.id(),
        v.sha256(),
        v.fileName() + " of " + v.broker(),
        v.uploadedBy() + ", " + Fmt.wallTime(v.uploadedAt()),
        v.state().equals("BOOKED"),
        v.bookedBy() == null ? "" : v.bookedBy() + ", " + Fmt.wallTime(v.bookedAt()),
        count(v, "MATCHED")
            + " match, "
            + count(v, "DUPLICATE")
            + " are here already, "
            + count(v, "BREAK")
            + " fit nothing, "
            + count(v, "ERROR")
            + " cannot be read, "
            + count(v, "LEFT_OUT")
            + " are no executions",
        v.rows().stream().map(ImportView::row).toList(),
        v.problem() == null ? "" : v.problem());
  }

  private static long count(FillImportView v, String outcome) {
    return v.rows().stream().filter(r -> r.outcome().equals(outcome)).count();
  }

  private static Row row(FillImportView.Row r) {
    String tone =
        switch (r.outcome()) {
          case "MATCHED" -> "good";
          case "BREAK", "ERROR" -> "bad";
          default -> "";
        };
    return new Row(
        r.line(),
        Fmt.words(r.reason() == null ? r.outcome() : r.reason()),
        tone,
        r.text(),
        r.proposalId() == null ? "" : r.proposalId(),
        r.detail());
  }
}
