package org.alvhdesk.marketdata.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Row of a sealed snapshot; inserted once, never changed. */
@Entity
@Table(name = "snapshot")
class SnapshotEntity {
  @Id String id;

  @Column(name = "run_id")
  String runId;

  long step;
  LocalDate session;

  @Column(name = "market_time")
  Instant marketTime;

  /** Market state as JSON ({@link StateJson}). */
  String state;

  /** The quoted slices ({@link QuotedBytes}); null when every slice is the model's. */
  byte[] quoted;

  /** The step fact as JSON. */
  String fact;

  String digest;

  @Column(name = "slice_count")
  int sliceCount;

  @Column(name = "sealed_at")
  Instant sealedAt;
}
