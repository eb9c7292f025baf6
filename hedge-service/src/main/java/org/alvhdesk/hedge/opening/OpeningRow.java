package org.alvhdesk.hedge.opening;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.book.BookKey;
import org.hibernate.annotations.Immutable;

/** The one import of a book, with the bytes that were confirmed; never changed, never deleted. */
@Entity
@Immutable
@Table(name = "opening_import")
class OpeningRow {
  @EmbeddedId BookKey key;

  @Column(name = "import_id")
  UUID importId;

  @Column(name = "file_name")
  String fileName;

  String sha256;
  byte[] content;

  @Column(name = "imported_by")
  String importedBy;

  long step;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected OpeningRow() {}

  static OpeningRow of(
      BookKey key, UUID importId, OpeningFile file, Actor by, MarketStepV1 step, Instant at) {
    OpeningRow row = new OpeningRow();
    row.key = key;
    row.importId = importId;
    row.fileName = file.name();
    row.sha256 = file.sha256();
    row.content = file.content().clone();
    row.importedBy = by.name();
    row.step = step.step();
    row.marketTime = step.marketTime();
    row.recordedAt = at;
    return row;
  }
}
