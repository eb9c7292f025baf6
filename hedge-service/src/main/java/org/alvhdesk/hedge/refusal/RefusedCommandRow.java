package org.alvhdesk.hedge.refusal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.alvhdesk.contracts.rest.RefusedCommandView;
import org.alvhdesk.hedge.audit.AuditRow;
import org.hibernate.annotations.Immutable;

/** A command that was refused; written by {@link RefusedCommands}, kept for ever by a trigger. */
@Entity
@Immutable
@Table(name = "refused_command")
class RefusedCommandRow {
  @Id Long id;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "person")
  String person;

  @Column(name = "roles")
  String roles;

  @Column(name = "path")
  String path;

  @Column(name = "reason")
  String reason;

  @Column(name = "detail")
  String detail;

  @Column(name = "acr")
  String acr;

  @Column(name = "came_from")
  String from;

  protected RefusedCommandRow() {}

  RefusedCommandView view() {
    return new RefusedCommandView(
        id, recordedAt, person, AuditRow.split(roles), path, reason, detail, acr, from);
  }
}
