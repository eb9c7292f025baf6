package org.alvhdesk.hedge.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.QuorumPolicy.Factor;
import org.alvhdesk.approval.emergency.Review;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.strategy.ledger.RiskChange;
import org.hibernate.annotations.Immutable;

/** One emergency; a trigger keeps it as it is for ever. */
@Entity
@Immutable
@Table(name = "emergency_review")
public class EmergencyRow {
  @Id
  @Column(name = "proposal_id")
  UUID proposalId;

  @Column(name = "run_id")
  String runId;

  @Column(name = "book_id")
  String bookId;

  @Column(name = "revision")
  int revision;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "broken_by")
  String brokenBy;

  @Column(name = "roles")
  String roles;

  @Column(name = "editors")
  String editors;

  @Column(name = "reason")
  String reason;

  @Column(name = "direction")
  String direction;

  @Column(name = "why")
  String why;

  @Column(name = "stress_before_usd")
  BigDecimal stressBeforeUsd;

  @Column(name = "stress_after_usd")
  BigDecimal stressAfterUsd;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "policy")
  String policy;

  @Column(name = "people")
  int people;

  @Column(name = "factors")
  String factors;

  @Column(name = "reviewers")
  String reviewers;

  protected EmergencyRow() {}

  /**
   * The emergency of {@code actor}.
   *
   * @param proof that {@code proposal} reduces risk, priced now
   * @param review whose signatures close its review
   */
  static EmergencyRow of(
      BookUnit unit,
      Proposal proposal,
      Actor actor,
      String reason,
      RiskChange proof,
      QuorumPolicy review) {
    ChangeRequest request = proposal.request();
    Set<String> others = new TreeSet<>(request.editors());
    request.submittedBy().ifPresent(others::add);
    others.remove(actor.name());
    EmergencyRow row = new EmergencyRow();
    row.proposalId = proposal.id();
    row.runId = proposal.bookKey().runId();
    row.bookId = proposal.bookKey().bookId();
    row.revision = proposal.revision();
    row.contentHash = proposal.contentHash();
    row.brokenBy = actor.name();
    row.roles = AuditRow.joined(actor.roles());
    row.editors = String.join("\n", others);
    row.reason = reason.trim();
    row.direction = Direction.RISK_REDUCING.name();
    row.why = proof.why();
    row.stressBeforeUsd = proof.before().orElseThrow().lossUsd();
    row.stressAfterUsd = proof.after().orElseThrow().lossUsd();
    row.openedAt = unit.now();
    row.marketTime = unit.book().marketTime();
    row.policy = review.id();
    row.people = review.minimumPeople();
    row.factors =
        review.factors().stream()
            .map(factor -> factor.role() + ":" + factor.minimum())
            .collect(Collectors.joining(","));
    row.reviewers = AuditRow.joined(review.eligibleRoles());
    return row;
  }

  /** As the rules see it, with the signatures it has. */
  Review review(List<SignatureRow> signed) {
    return new Review(
        proposalId.toString(),
        brokenBy,
        Set.copyOf(editors.lines().toList()),
        signed.stream()
            .filter(s -> s.proposalId.equals(proposalId))
            .map(SignatureRow::signature)
            .toList(),
        needed());
  }

  private QuorumPolicy needed() {
    return new QuorumPolicy(
        policy,
        people,
        AuditRow.split(factors).stream()
            .map(factor -> factor.split(":", 2))
            .map(factor -> new Factor(factor[0], Integer.parseInt(factor[1])))
            .toList(),
        Set.copyOf(AuditRow.split(reviewers)));
  }
}
