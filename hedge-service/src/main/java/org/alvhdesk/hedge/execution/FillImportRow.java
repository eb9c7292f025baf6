package org.alvhdesk.hedge.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.hedge.book.BookUnit;

/** A broker's file as it came, and what became of it. */
@Entity
@Table(name = "fill_import")
class FillImportRow {
  @Id
  @Column(name = "id", updatable = false)
  UUID id;

  @Column(name = "run_id", updatable = false)
  String runId;

  @Column(name = "book_id", updatable = false)
  String bookId;

  @Column(name = "sha256", updatable = false)
  String sha256;

  @Column(name = "file_name", updatable = false)
  String fileName;

  @Column(name = "content", updatable = false)
  byte[] content;

  @Column(name = "broker", updatable = false)
  String broker;

  @Column(name = "uploaded_by", updatable = false)
  String uploadedBy;

  @Column(name = "uploaded_at", updatable = false)
  Instant uploadedAt;

  @Column(name = "booked_by")
  String bookedBy;

  @Column(name = "booked_at")
  Instant bookedAt;

  @Column(name = "report_json")
  String reportJson;

  protected FillImportRow() {}

  static FillImportRow of(
      BookUnit unit, UUID id, String sha256, String name, byte[] bytes, String broker, Actor by) {
    FillImportRow row = new FillImportRow();
    row.id = id;
    row.runId = unit.book().key().runId();
    row.bookId = unit.book().key().bookId();
    row.sha256 = sha256;
    row.fileName = name;
    row.content = bytes.clone();
    row.broker = broker;
    row.uploadedBy = by.name();
    row.uploadedAt = unit.now();
    return row;
  }

  boolean isBooked() {
    return bookedBy != null;
  }

  /** Keeps what became of it. */
  void booked(Actor by, Instant at, List<FillImportView.Row> rows) {
    bookedBy = by.name();
    bookedAt = at;
    reportJson = Json.write(view(rows, null));
  }

  /** As it was booked. */
  FillImportView report() {
    return Json.read(reportJson, FillImportView.class);
  }

  FillImportView view(List<FillImportView.Row> rows, String problem) {
    return new FillImportView(
        id.toString(),
        sha256,
        fileName,
        broker,
        isBooked() ? "BOOKED" : "PREVIEWED",
        uploadedBy,
        uploadedAt,
        bookedBy,
        bookedAt,
        rows,
        problem);
  }
}
