package org.alvhdesk.hedge.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.emergency.Review;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.hedge.audit.AuditRow;
import org.hibernate.annotations.Immutable;

/** One person's review of an emergency; a trigger keeps it as it is for ever. */
@Entity
@Immutable
@Table(name = "emergency_signature")
public class SignatureRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "proposal_id")
  UUID proposalId;

  @Column(name = "reviewer")
  String reviewer;

  @Column(name = "roles")
  String roles;

  @Column(name = "comment")
  String comment;

  @Column(name = "signed_at")
  Instant signedAt;

  protected SignatureRow() {}

  static SignatureRow of(UUID proposalId, Actor actor, String comment, Instant at) {
    SignatureRow row = new SignatureRow();
    row.proposalId = proposalId;
    row.reviewer = actor.name();
    row.roles = AuditRow.joined(actor.roles());
    row.comment = comment.trim();
    row.signedAt = at;
    return row;
  }

  Review.Signature signature() {
    return new Review.Signature(reviewer, Set.copyOf(AuditRow.split(roles)));
  }

  EmergencyView.Signature view() {
    return new EmergencyView.Signature(reviewer, AuditRow.split(roles), comment, signedAt);
  }
}
