package org.alvhdesk.hedge.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.alvhdesk.approval.notice.Notice;
import org.alvhdesk.contracts.rest.NotificationView;
import org.hibernate.annotations.Immutable;

/** What somebody was told. */
@Entity
@Immutable
@Table(name = "notification")
class NotificationRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "proposal_id")
  String proposalId;

  @Column(name = "recipient")
  String recipient;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  Notice.Kind kind;

  @Column(name = "text")
  String text;

  @Column(name = "created_at")
  Instant createdAt;

  protected NotificationRow() {}

  static NotificationRow of(String bookId, String proposalId, Notice notice, Instant at) {
    NotificationRow row = new NotificationRow();
    row.bookId = bookId;
    row.proposalId = proposalId;
    row.recipient = notice.recipient();
    row.kind = notice.kind();
    row.text = notice.text();
    row.createdAt = at;
    return row;
  }

  NotificationView view(boolean read) {
    return new NotificationView(id, kind.name(), text, proposalId, createdAt, read);
  }
}
