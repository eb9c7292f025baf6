package org.alvhdesk.condor.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** One condor book of one run, with the view that was published with its last step. */
@Entity
@Table(name = "condor_book")
@IdClass(BookKey.class)
public class CondorBookRow {
  @Id
  @Column(name = "run_id")
  String runId;

  @Id
  @Column(name = "book_id")
  String bookId;

  long version;

  @Column(name = "last_step")
  long lastStep;

  boolean opened;

  @Column(name = "realised_usd")
  BigDecimal realisedUsd;

  String view;

  @Column(name = "decided_at")
  Instant decidedAt;

  protected CondorBookRow() {}

  /** A book before its first step. */
  static CondorBookRow empty(BookKey key) {
    CondorBookRow row = new CondorBookRow();
    row.runId = key.runId();
    row.bookId = key.bookId();
    row.realisedUsd = BigDecimal.ZERO.setScale(2);
    row.view = "";
    row.decidedAt = Instant.EPOCH;
    return row;
  }
}
