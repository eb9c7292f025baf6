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
import org.alvhdesk.approval.audit.DocumentStart;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.RuleSetVersionV1;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.hibernate.annotations.Immutable;

/** The document a slot was first started with; a trigger keeps the row as it is for ever. */
@Entity
@Immutable
@Table(name = "document_at_start")
class StartRow {
  /** Run of what was before any market step. */
  static final String NO_RUN = "none";

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

  @Column(name = "version")
  String version;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "document")
  String document;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected StartRow() {}

  static StartRow of(String bookId, Slot slot, DeskDocument document, Instant now) {
    StartRow row = new StartRow();
    row.bookId = bookId;
    row.slot = slot;
    row.configured = document.id();
    row.version = document.version();
    row.sha256 = document.sha256();
    row.document = document.json();
    row.recordedAt = now;
    return row;
  }

  DeskDocument document() {
    return new DeskDocument(configured, version, document);
  }

  /** What it is known by, when its text has the hash of the row. */
  StartHash hash() {
    return new StartHash(id, slot, configured, sha256, sha256);
  }

  /** What the audit tells of it. */
  DocumentStart start() {
    return new DocumentStart(slot.name(), configured, sha256);
  }

  /** Whether it decided before {@code later} came into force. */
  boolean preceded(ActivationRow later) {
    return isOf(later.slot, later.configured);
  }

  /** As a fact; it decides from the first session of any run. */
  OutboxMessage fact() {
    String id = "start/" + bookId + "/" + slot + "/" + configured;
    return OutboxMessage.json(
        OutboxMessage.idOf(Topics.RULE_SET_VERSION, id),
        Topics.RULE_SET_VERSION,
        bookId + "/" + slot,
        new RuleSetVersionV1(
            bookId,
            slot.name(),
            configured,
            configured,
            version,
            sha256,
            document,
            id,
            NO_RUN,
            0,
            LocalDate.EPOCH,
            Instant.EPOCH),
        null);
  }

  /** Whether it is what {@code slot} was first started with under this name. */
  boolean isOf(Slot slot, String configured) {
    return this.slot == slot && this.configured.equals(configured);
  }
}
