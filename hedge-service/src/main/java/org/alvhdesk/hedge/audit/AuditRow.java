package org.alvhdesk.hedge.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.AuditEntry;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.hibernate.annotations.Immutable;

/** One line of the audit; the service's role can only insert and read. */
@Entity
@Immutable
@Table(name = "audit")
public class AuditRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "actor")
  String actor;

  @Column(name = "roles")
  String roles;

  @Column(name = "action")
  String action;

  @Column(name = "subject")
  String subject;

  @Column(name = "state")
  String state;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "detail")
  String detail;

  protected AuditRow() {}

  /** A new line of the book {@code bookId} in {@code runId}. */
  public static AuditRow of(String runId, String bookId, AuditEntry entry) {
    AuditRow row = new AuditRow();
    row.runId = runId;
    row.bookId = bookId;
    row.recordedAt = entry.recordedAt();
    row.marketTime = entry.marketTime();
    row.actor = entry.actor();
    row.roles = joined(entry.roles());
    row.action = entry.action();
    row.subject = entry.subject();
    row.state = entry.state();
    row.contentHash = entry.contentHash();
    row.detail = entry.detail();
    return row;
  }

  /** Roles as one text, sorted, separated by commas. */
  public static String joined(Set<String> roles) {
    return String.join(",", new TreeSet<>(roles));
  }

  /** Roles from {@link #joined}. */
  public static List<String> split(String roles) {
    return Arrays.stream(roles.split(",")).filter(role -> !role.isEmpty()).toList();
  }

  /** What happened. */
  public String action() {
    return action;
  }

  /** Who did it. */
  public String actor() {
    return actor;
  }

  /** As a move of a change request. */
  public ProposalView.History history() {
    return new ProposalView.History(action, state, actor, detail, recordedAt, marketTime);
  }

  AuditView view() {
    return new AuditView(
        id,
        runId,
        bookId,
        recordedAt,
        marketTime,
        actor,
        split(roles),
        action,
        subject,
        state,
        contentHash,
        detail);
  }
}
