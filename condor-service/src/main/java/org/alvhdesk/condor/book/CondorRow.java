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

  @Column(name = "opened_mode")
  String openedMode;

  @Column(name = "closed_mode")
  String closedMode;

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

  /**
   * How a position is bought back.
   *
   * @param debitPoints per condor
   * @param mode on paper or by a broker
   */
  record Closing(
      BigDecimal debitPoints,
      BigDecimal realisedUsd,
      Instant marketTime,
      long step,
      UUID proposalId,
      String mode) {}

  /** Ends it by buying it back. */
  void close(Closing closing) {
    settledAt = closing.marketTime();
    settledStep = closing.step();
    debitPoints = closing.debitPoints();
    realisedUsd = closing.realisedUsd();
    closedBy = closing.proposalId();
    closedMode = closing.mode();
  }

  /**
   * Takes {@code condors} of it, fewer than it has, out as a row of their own named {@code partId},
   * to be bought back; the rest stays open under its id.
   */
  CondorRow split(int condors, String partId) {
    CondorRow part = new CondorRow();
    part.id = partId;
    part.runId = runId;
    part.bookId = bookId;
    part.layer = layer;
    part.root = root;
    part.expiry = expiry;
    part.longPut = longPut;
    part.shortPut = shortPut;
    part.shortCall = shortCall;
    part.longCall = longCall;
    part.quantity = condors;
    part.creditPoints = creditPoints;
    part.openedAt = openedAt;
    part.openedStep = openedStep;
    part.openedBy = openedBy;
    part.openedMode = openedMode;
    part.provenance = provenance;
    quantity -= condors;
    return part;
  }

  /** More of the same, so that {@code credit} is what was received for each on average. */
  void grow(int condors, BigDecimal credit) {
    quantity = Math.addExact(quantity, condors);
    creditPoints = credit;
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
