package org.alvhdesk.hedge.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alvhdesk.approval.Delegation;
import org.alvhdesk.contracts.event.DelegationV1;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.hedge.book.BookKey;

/** A delegation as it was given; it can only be ended early. */
@Entity
@Table(name = "delegation")
class DelegationRow {
  @Id
  @Column(name = "id", updatable = false)
  UUID id;

  @Column(name = "role", updatable = false)
  String role;

  @Column(name = "delegator", updatable = false)
  String delegator;

  @Column(name = "delegate", updatable = false)
  String delegate;

  @Column(name = "start_at", updatable = false)
  Instant start;

  @Column(name = "end_at", updatable = false)
  Instant end;

  @Column(name = "reason", updatable = false)
  String reason;

  @Column(name = "given_at", updatable = false)
  Instant givenAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  protected DelegationRow() {}

  static DelegationRow of(Delegation delegation, String reason, Instant givenAt) {
    DelegationRow row = new DelegationRow();
    row.id = UUID.fromString(delegation.id());
    row.role = delegation.role();
    row.delegator = delegation.from();
    row.delegate = delegation.to();
    row.start = delegation.start();
    row.end = delegation.end();
    row.reason = reason;
    row.givenAt = givenAt;
    return row;
  }

  Delegation delegation() {
    return new Delegation(id.toString(), role, delegator, delegate, start, end);
  }

  /** Whether there is nothing left to end. */
  boolean isOver(Instant now) {
    return revokedAt != null || !now.isBefore(end);
  }

  /** In words, for the audit. */
  String text() {
    return "role " + role + " of " + delegator + " for " + delegate + " from " + start + " to "
        + end;
  }

  /** The fact that it was given or ended before its time. */
  DelegationV1 fact(BookKey book, String act, long step, Instant marketTime) {
    return new DelegationV1(
        book.bookId(),
        id.toString(),
        act,
        role,
        delegator,
        delegate,
        start,
        revokedAt == null ? end : revokedAt,
        reason,
        book.runId(),
        step,
        marketTime);
  }

  /** As {@code caller} sees it. */
  DelegationView view(String caller, Instant now) {
    String state =
        revokedAt != null
            ? "REVOKED"
            : now.isBefore(start) ? "PLANNED" : now.isBefore(end) ? "ACTIVE" : "ENDED";
    return new DelegationView(
        id.toString(),
        role,
        delegator,
        delegate,
        start,
        end,
        reason,
        givenAt,
        state,
        revokedAt,
        delegator.equals(caller) && !isOver(now));
  }
}
