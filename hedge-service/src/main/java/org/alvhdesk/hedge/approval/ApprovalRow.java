package org.alvhdesk.hedge.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.approval.proof.StoredRequest.Signature;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.audit.AuditRow;
import org.hibernate.annotations.Immutable;

/** A person's yes to one revision and hash; a trigger keeps it as it is for ever. */
@Entity
@Immutable
@Table(name = "approval")
public class ApprovalRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "proposal_id")
  UUID proposalId;

  @Column(name = "revision")
  int revision;

  @Column(name = "approver")
  String approver;

  @Column(name = "roles")
  String roles;

  /** One role a line: role, a colon, the name of its holder. */
  @Column(name = "delegated")
  String delegated;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "reason")
  String reason;

  @Column(name = "approved_at")
  Instant approvedAt;

  protected ApprovalRow() {}

  /** A new approval. */
  public static ApprovalRow of(
      UUID proposalId, int revision, Voter voter, String contentHash, String reason, Instant at) {
    ApprovalRow row = new ApprovalRow();
    row.proposalId = proposalId;
    row.revision = revision;
    row.approver = voter.actor().name();
    row.roles = AuditRow.joined(voter.actor().roles());
    row.delegated =
        new TreeMap<>(voter.delegated())
            .entrySet().stream()
                .map(lent -> lent.getKey() + ":" + lent.getValue())
                .collect(Collectors.joining("\n"));
    row.contentHash = contentHash;
    row.reason = reason;
    row.approvedAt = at;
    return row;
  }

  /** The proposal it belongs to. */
  public UUID proposalId() {
    return proposalId;
  }

  /** As the quorum counts it. */
  public Approval approval() {
    return new Approval(approver, Set.copyOf(AuditRow.split(roles)), revision, contentHash, lent());
  }

  /** As it is stored, to be compared with its line of the audit. */
  public Signature signature() {
    return new Signature(
        approver, AuditRow.split(roles), lent(), revision, contentHash, reason, approvedAt);
  }

  /** As pages show it. */
  public ProposalView.Approval view() {
    return new ProposalView.Approval(
        approver,
        AuditRow.split(roles),
        lent().entrySet().stream()
            .map(lent -> lent.getKey() + " for " + lent.getValue())
            .sorted()
            .toList(),
        approvedAt,
        contentHash,
        reason);
  }

  private Map<String, String> lent() {
    return delegated
        .lines()
        .collect(
            Collectors.toUnmodifiableMap(
                line -> line.substring(0, line.indexOf(':')),
                line -> line.substring(line.indexOf(':') + 1)));
  }
}
