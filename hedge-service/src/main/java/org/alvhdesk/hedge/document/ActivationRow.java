package org.alvhdesk.hedge.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.book.BookKey;
import org.hibernate.annotations.Immutable;

/** A document came into force; a trigger keeps the row as it is for ever. */
@Entity
@Immutable
@Table(name = "document_in_force")
class ActivationRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "book_id")
  String bookId;

  @Enumerated(EnumType.STRING)
  @Column(name = "slot")
  Slot slot;

  @Column(name = "configured")
  String configured;

  @Column(name = "document_id")
  String documentId;

  @Column(name = "version")
  String version;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "document")
  String document;

  @Column(name = "proposal_id")
  UUID proposalId;

  @Column(name = "run_id")
  String runId;

  @Column(name = "step")
  long step;

  @Column(name = "session")
  LocalDate session;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected ActivationRow() {}

  static ActivationRow of(
      BookKey key,
      Slot slot,
      String configured,
      DeskDocument document,
      UUID proposalId,
      MarketStepV1 step,
      LocalDate session,
      Instant now) {
    ActivationRow row = new ActivationRow();
    row.bookId = key.bookId();
    row.slot = slot;
    row.configured = configured;
    row.documentId = document.id();
    row.version = document.version();
    row.sha256 = document.sha256();
    row.document = document.json();
    row.proposalId = proposalId;
    row.runId = step.runId();
    row.step = step.step();
    row.session = session;
    row.marketTime = step.marketTime();
    row.recordedAt = now;
    return row;
  }

  DeskDocument document() {
    return new DeskDocument(documentId, version, document);
  }
}
