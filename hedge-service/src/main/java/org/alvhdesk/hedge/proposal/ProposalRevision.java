package org.alvhdesk.hedge.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One revision of a request as it was signed or could have been; a trigger keeps it for ever. */
@Entity
@Immutable
@IdClass(ProposalRevision.Key.class)
@Table(name = "proposal_revision")
public class ProposalRevision {
  /** The first: made by the rules, or a document that a person drafted. */
  public static final String PROPOSED = "PROPOSED";

  /** A person changed quantities or limits. */
  public static final String EDITED = "EDITED";

  /** A person had the same legs priced anew. */
  public static final String REFRESHED = "REFRESHED";

  @Id
  @Column(name = "proposal_id")
  UUID proposalId;

  @Id
  @Column(name = "revision")
  int revision;

  @Column(name = "content")
  byte[] content;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "act")
  String act;

  @Column(name = "made_by")
  String madeBy;

  @Column(name = "reason")
  String reason;

  @Column(name = "made_at")
  Instant madeAt;

  protected ProposalRevision() {}

  /** Which revision of which request. */
  public record Key(UUID proposalId, int revision) implements Serializable {}

  /** The revision that {@code proposal} has now. */
  static ProposalRevision of(
      Proposal proposal, String act, String madeBy, String reason, Instant at) {
    ProposalRevision row = new ProposalRevision();
    row.proposalId = proposal.id();
    row.revision = proposal.revision();
    row.content = proposal.bytes();
    row.contentHash = proposal.contentHash();
    row.act = act;
    row.madeBy = madeBy;
    row.reason = reason;
    row.madeAt = at;
    return row;
  }

  /** From 1. */
  public int revision() {
    return revision;
  }

  /** SHA-256 of the bytes. */
  public String contentHash() {
    return contentHash;
  }

  /** {@link #PROPOSED}, {@link #EDITED} or {@link #REFRESHED}. */
  public String act() {
    return act;
  }

  /** Who made it; {@code system} for the rules. */
  public String madeBy() {
    return madeBy;
  }

  /** Why, or null. */
  public String reason() {
    return reason;
  }

  /** When, wall time. */
  public Instant madeAt() {
    return madeAt;
  }

  /** The content of a hedge change, read back from the stored bytes. */
  public ProposalContent hedge() {
    return ProposalContent.read(content);
  }
}
