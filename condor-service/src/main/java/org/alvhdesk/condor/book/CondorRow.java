package org.alvhdesk.condor.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorSettlement;
import org.alvhdesk.strategy.condor.IronCondor;

/** A condor position: open until it is settled or bought back, never deleted. */
@Entity
@Table(name = "condor_position")
public class CondorRow {
  @Id String id;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  String layer;
  String root;
  LocalDate expiry;

  @Column(name = "long_put")
  BigDecimal longPut;

  @Column(name = "short_put")
  BigDecimal shortPut;

  @Column(name = "short_call")
  BigDecimal shortCall;

  @Column(name = "long_call")
  BigDecimal longCall;

  int quantity;

  @Column(name = "credit_points")
  BigDecimal creditPoints;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "opened_step")
  long openedStep;

  @Column(name = "settled_at")
  Instant settledAt;

  @Column(name = "settled_step")
  Long settledStep;

  @Column(name = "settlement_level")
  BigDecimal settlementLevel;

  @Column(name = "realised_usd")
  BigDecimal realisedUsd;

  @Column(name = "debit_points")
  BigDecimal debitPoints;

  @Column(updatable = false)
  String provenance;

  @Column(name = "opened_by")
  UUID openedBy;

  @Column(name = "closed_by")
  UUID closedBy;

  protected CondorRow() {}

  /**
   * A new position.
   *
   * @param openedBy the proposal that opens it, or null for the opening book
   */
  static CondorRow of(BookKey book, CondorPosition position, long step, UUID openedBy) {
    CondorRow row = new CondorRow();
    row.id = position.id();
    row.runId = book.runId();
    row.bookId = book.bookId();
    row.layer = position.layer().name();
    row.root = position.condor().root().name();
    row.expiry = position.condor().expiry();
    row.longPut = BigDecimal.valueOf(position.condor().longPut());
    row.shortPut = BigDecimal.valueOf(position.condor().shortPut());
    row.shortCall = BigDecimal.valueOf(position.condor().shortCall());
    row.longCall = BigDecimal.valueOf(position.condor().longCall());
    row.quantity = position.quantity();
    row.creditPoints = position.creditPoints();
    row.openedAt = position.openedAt();
    row.openedStep = step;
    row.openedBy = openedBy;
    return row;
  }

  void settle(CondorSettlement settlement, Instant marketTime, long step) {
    settledAt = marketTime;
    settledStep = step;
    settlementLevel = BigDecimal.valueOf(settlement.settlementLevel());
    realisedUsd = settlement.pnlUsd();
  }

  /** Ends it by buying it back for {@code debit} points per condor. */
  void close(
      BigDecimal debit, BigDecimal realised, Instant marketTime, long step, UUID proposalId) {
    settledAt = marketTime;
    settledStep = step;
    debitPoints = debit;
    realisedUsd = realised;
    closedBy = proposalId;
  }

  CondorPosition toPosition() {
    return new CondorPosition(
        id,
        CondorLayer.valueOf(layer),
        new IronCondor(
            OptionRoot.valueOf(root),
            expiry,
            longPut.doubleValue(),
            shortPut.doubleValue(),
            shortCall.doubleValue(),
            longCall.doubleValue()),
        quantity,
        creditPoints,
        openedAt);
  }
}
