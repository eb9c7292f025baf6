package org.alvhdesk.marketdata.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of a run. */
@Entity
@Table(name = "run")
class RunEntity {
  @Id
  @Column(name = "run_id")
  String runId;

  /** Market label and seed. */
  String prefix;

  int ordinal;

  /** The whole market specification, with the replay's directory. */
  String market;

  long seed;

  @Column(name = "last_step")
  long lastStep;

  @Column(name = "started_at")
  Instant startedAt;
}
