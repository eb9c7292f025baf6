package org.alvhdesk.hedge.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.hibernate.annotations.Immutable;

/** How a condor change ended, as condor-service said it. */
@Entity
@Immutable
@Table(name = "condor_fill")
class CondorFillRow {
  @Id
  @Column(name = "proposal_id")
  UUID proposalId;

  String outcome;

  @Column(name = "fill_json")
  String fillJson;

  long step;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "recorded_at")
  Instant recordedAt;

  protected CondorFillRow() {}

  static CondorFillRow of(UUID proposalId, CondorFillV1 fill, Instant now) {
    CondorFillRow row = new CondorFillRow();
    row.proposalId = proposalId;
    row.outcome = fill.outcome();
    row.fillJson = Json.write(fill);
    row.step = fill.step();
    row.marketTime = fill.marketTime();
    row.recordedAt = now;
    return row;
  }

  CondorFillV1 fill() {
    return Json.read(fillJson, CondorFillV1.class);
  }
}
