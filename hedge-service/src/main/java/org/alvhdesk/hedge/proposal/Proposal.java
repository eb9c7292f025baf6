package org.alvhdesk.hedge.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookKey;

/** A stored change request: bytes that never change, and a state that moves by legal moves only. */
@Entity
@Table(name = "proposal")
public class Proposal {
  @Id
  @Column(name = "id", updatable = false)
  UUID id;

  @Column(name = "run_id", updatable = false)
  String runId;

  @Column(name = "book_id", updatable = false)
  String bookId;

  @Column(name = "kind", updatable = false)
  String kind;

  @Column(name = "revision", updatable = false)
  int revision;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  RequestState state;

  @Column(name = "content", updatable = false)
  byte[] content;

  @Column(name = "content_hash", updatable = false)
  String contentHash;

  @Column(name = "rule_set_id", updatable = false)
  String ruleSetId;

  @Column(name = "rule_set_version", updatable = false)
  String ruleSetVersion;

  @Column(name = "headline", updatable = false)
  String headline;

  @Column(name = "cost_usd", updatable = false)
  BigDecimal costUsd;

  @Column(name = "step", updatable = false)
  long step;

  @Column(name = "session", updatable = false)
  LocalDate session;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "recorded_at", updatable = false)
  Instant recordedAt;

  @Column(name = "expires_at", updatable = false)
  Instant expiresAt;

  @Column(name = "sized_condors", updatable = false)
  Integer sizedCondors;

  @Column(name = "submitted_by")
  String submittedBy;

  protected Proposal() {}

  /** A draft of {@code content}; its canonical bytes are made here, once. */
  public static Proposal draft(SignedContent content, LocalDate session, Instant recordedAt) {
    Proposal proposal = new Proposal();
    proposal.id = UUID.fromString(content.id());
    proposal.runId = content.runId();
    proposal.bookId = content.bookId();
    proposal.kind = content.kind();
    proposal.revision = content.revision();
    proposal.state = RequestState.DRAFT;
    proposal.content = content.bytes();
    proposal.contentHash = ContentHash.of(proposal.content);
    proposal.ruleSetId = content.ruleSet().id();
    proposal.ruleSetVersion = content.ruleSet().version();
    proposal.headline = content.headline();
    proposal.costUsd = content.costUsd();
    proposal.step = content.step();
    proposal.session = session;
    proposal.createdAt = content.createdAt();
    proposal.recordedAt = recordedAt;
    proposal.expiresAt = content.expiresAt();
    return proposal;
  }

  /** Notes that it brings layers sized in dollars to their size for {@code condors} (004-14). */
  void sizes(int condors) {
    sizedCondors = condors;
  }

  /** Open condors for which it brings layers sized in dollars to their size; else empty. */
  public Optional<Integer> sizedFor() {
    return Optional.ofNullable(sizedCondors);
  }

  /** Id, also the key of its events. */
  public UUID id() {
    return id;
  }

  /** The book it changes. */
  public BookKey bookKey() {
    return new BookKey(runId, bookId);
  }

  /** Kind of change. */
  public String kind() {
    return kind;
  }

  /** Revision of the content, from 1. */
  public int revision() {
    return revision;
  }

  /** Where it stands. */
  public RequestState state() {
    return state;
  }

  /** SHA-256 of the stored bytes. */
  public String contentHash() {
    return contentHash;
  }

  /** When it expires, market time. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** One sentence for people. */
  public String headline() {
    return headline;
  }

  /** Premium at the limit prices, US dollars; negative when received. */
  public BigDecimal costUsd() {
    return costUsd;
  }

  /** Rule set that proposed it. */
  public RuleSetRef ruleSet() {
    return new RuleSetRef(ruleSetId, ruleSetVersion);
  }

  /** Whether it changes the condor book, which condor-service fills. */
  public boolean isCondor() {
    return Policies.CONDOR.equals(kind);
  }

  /** The content, read back from the stored bytes. */
  public SignedContent signed() {
    return isCondor() ? CondorContent.read(content) : ProposalContent.read(content);
  }

  /**
   * The content of a hedge change, read back from the stored bytes.
   *
   * @throws IllegalStateException for another kind
   */
  public ProposalContent content() {
    if (signed() instanceof ProposalContent hedge) {
      return hedge;
    }
    throw new IllegalStateException(id + " is a " + kind + " change");
  }

  /** As the approval rules see it. */
  public ChangeRequest request() {
    return new ChangeRequest(
        id.toString(),
        kind,
        revision,
        state,
        contentHash,
        Optional.ofNullable(submittedBy),
        Set.of());
  }

  /** Notes who asked for approval; once. */
  public void submittedBy(Actor actor) {
    submittedBy = actor.name();
  }

  /**
   * Moves it.
   *
   * @throws IllegalStateException when the move is not legal
   */
  void move(RequestEvent event) {
    state = state.after(event);
  }
}
