package org.alvhdesk.hedge.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.strategy.execution.OrphanLegs.Orphan;
import org.alvhdesk.strategy.execution.OrphanLegs.Side;

/** Short options that nothing covers because a change was filled in part. */
@Entity
@Table(name = "orphan_alarm")
class OrphanAlarmRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "run_id", updatable = false)
  String runId;

  @Column(name = "book_id", updatable = false)
  String bookId;

  @Column(name = "proposal_id", updatable = false)
  UUID proposalId;

  @Column(name = "root", updatable = false)
  String root;

  @Column(name = "expiry", updatable = false)
  LocalDate expiry;

  @Column(name = "option_right", updatable = false)
  String right;

  @Column(name = "uncovered")
  int uncovered;

  @Column(name = "planned")
  int planned;

  @Column(name = "raised_at", updatable = false)
  Instant raisedAt;

  @Column(name = "cleared_at")
  Instant clearedAt;

  protected OrphanAlarmRow() {}

  static OrphanAlarmRow of(BookKey key, UUID proposalId, Orphan orphan, Instant marketTime) {
    OrphanAlarmRow row = new OrphanAlarmRow();
    row.runId = key.runId();
    row.bookId = key.bookId();
    row.proposalId = proposalId;
    row.root = orphan.side().root().name();
    row.expiry = orphan.side().expiry();
    row.right = orphan.side().right().name();
    row.uncovered = orphan.uncovered();
    row.planned = orphan.planned();
    row.raisedAt = marketTime;
    return row;
  }

  Side side() {
    return new Side(OptionRoot.valueOf(root), expiry, Right.valueOf(right));
  }

  OrphanAlarmView view() {
    return new OrphanAlarmView(
        id,
        proposalId.toString(),
        new Orphan(side(), uncovered, planned).text(),
        uncovered,
        planned,
        raisedAt,
        clearedAt);
  }
}
