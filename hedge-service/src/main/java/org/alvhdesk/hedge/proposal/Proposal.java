package org.alvhdesk.hedge.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.notice.Escalation;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookKey;

/**
 * A stored change request: bytes that only the next revision changes, and a state that moves by
 * legal moves only.
 */
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

  @Column(name = "revision")
  int revision;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  RequestState state;

  @Column(name = "content")
  byte[] content;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "rule_set_id")
  String ruleSetId;

  @Column(name = "rule_set_version")
  String ruleSetVersion;

  @Column(name = "headline")
  String headline;

  @Column(name = "cost_usd")
  BigDecimal costUsd;

  @Column(name = "step")
  long step;

  @Column(name = "session")
  LocalDate session;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "decide_by")
  Instant decideBy;

  @Column(name = "sized_condors")
  Integer sizedCondors;

  @Column(name = "escalated_revision")
  Integer escalatedRevision;

  @Column(name = "submitted_by")
  String submittedBy;

  /** One name a line. */
  @Column(name = "editors")
  String editors = "";

  @Column(name = "released_at")
  Instant releasedAt;

  @Column(name = "execution")
  String execution;

  protected Proposal() {}

  /** A draft of {@code content}; its canonical bytes are made here, once. */
  public static Proposal draft(SignedContent content, LocalDate session, Instant recordedAt) {
    Proposal proposal = new Proposal();
    proposal.id = UUID.fromString(content.id());
    proposal.runId = content.runId();
    proposal.bookId = content.bookId();
    proposal.kind = content.kind();
    proposal.state = RequestState.DRAFT;
    proposal.take(content, session, recordedAt);
    return proposal;
  }

  private void take(SignedContent signed, LocalDate ofSession, Instant at) {
    revision = signed.revision();
    content = signed.bytes();
    contentHash = ContentHash.of(content);
    ruleSetId = signed.ruleSet().id();
    ruleSetVersion = signed.ruleSet().version();
    headline = signed.headline();
    costUsd = signed.costUsd();
    step = signed.step();
    session = ofSession;
    createdAt = signed.createdAt();
    recordedAt = at;
    expiresAt = signed.expiresAt();
  }

  /**
   * Becomes the next revision: a draft again, which nobody has submitted. Who made it had a hand in
   * it, as had everybody before.
   *
   * @param sized whether it still brings layers sized in dollars to their size, if it did
   * @throws IllegalArgumentException for another request's content or a revision that is not the
   *     next
   * @throws IllegalStateException when the move is not legal
   */
  void revise(SignedContent signed, LocalDate ofSession, boolean sized, Actor actor, Instant at) {
    if (!signed.id().equals(id.toString()) || signed.revision() != revision + 1) {
      throw new IllegalArgumentException(
          signed.id() + " revision " + signed.revision() + " does not follow " + revision);
    }
    move(RequestEvent.REVISE);
    take(signed, ofSession, at);
    submittedBy = null;
    decideBy = null;
    sizedCondors = sized ? sizedCondors : null;
    editedBy(actor);
  }

  /** The bytes that are signed. */
  byte[] bytes() {
    return content.clone();
  }

  /** Notes that it brings layers sized in dollars to their size for {@code condors} (004-14). */
  void sizes(int condors) {
    sizedCondors = condors;
  }

  /** Open condors for which it brings layers sized in dollars to their size; else empty. */
  public Optional<Integer> sizedFor() {
    return Optional.ofNullable(sizedCondors);
  }

  /**
   * Whether those who can help are called now: approvals are missing, its time runs out, and they
   * were not called for this revision.
   *
   * @param now market time
   */
  public boolean escalatesAt(Instant now) {
    return state.isOpenForApproval()
        && (escalatedRevision == null || escalatedRevision != revision)
        && Escalation.isDue(createdAt, expiresAt(), now);
  }

  /** Notes that they were called. */
  public void escalated() {
    escalatedRevision = revision;
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

  /** When it was handed to execution, market time; empty before that. */
  public Optional<Instant> releasedAt() {
    return Optional.ofNullable(releasedAt);
  }

  /** Notes when it was handed to execution, market time. */
  public void releasedAt(Instant at) {
    releasedAt = at;
  }

  /**
   * Notes how a condor change is filled from its release on, whatever the service is configured to
   * meanwhile.
   */
  public void filledAs(String mode) {
    execution = mode;
  }

  /** How a released condor change is filled; empty for other kinds and before the release. */
  public Optional<String> execution() {
    return Optional.ofNullable(execution);
  }

  /** Whether it is a condor change whose fills people record. */
  public boolean isCondorOfPeople() {
    return ApprovalDecisionV1.MANUAL.equals(execution);
  }

  /** Whether it is a condor change that condor-service fills, or says that it will not. */
  public boolean isWithCondorService() {
    return isCondor() && !isCondorOfPeople() && state == RequestState.RELEASED;
  }

  /** The bytes that are signed, exactly. */
  public byte[] signedBytes() {
    return content.clone();
  }

  /** The same as text: {@link #contentHash} is of its UTF-8. */
  public String signedText() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** When it expires, market time: as it was signed, or earlier since approval is asked for. */
  public Instant expiresAt() {
    return decideBy != null && decideBy.isBefore(expiresAt) ? decideBy : expiresAt;
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

  /** Whether it changes the hedge book. */
  public boolean isHedge() {
    return Policies.HEDGE.equals(kind);
  }

  /** Whether it changes by what the desk decides: a rule set, the limits, the approval policy. */
  public boolean isDocument() {
    return !isCondor() && !isHedge();
  }

  /** The content, read back from the stored bytes. */
  public SignedContent signed() {
    return isHedge()
        ? ProposalContent.read(content)
        : isCondor() ? CondorContent.read(content) : DocumentContent.read(content);
  }

  /**
   * The content of a document change, read back from the stored bytes.
   *
   * @throws IllegalStateException for another kind
   */
  public DocumentContent document() {
    if (signed() instanceof DocumentContent document) {
      return document;
    }
    throw new IllegalStateException(id + " is a " + kind + " change");
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
        hands());
  }

  /**
   * Notes by when it is decided now that approval is asked for; the signed expiry stays.
   *
   * @param latest market time
   */
  public void decidedBy(Instant latest) {
    decideBy = latest;
  }

  /** Notes who asked for approval; once. */
  public void submittedBy(Actor actor) {
    submittedBy = actor.name();
    editedBy(actor);
  }

  /** Notes that {@code actor} had a hand in it, and so can never approve it. */
  public void editedBy(Actor actor) {
    Set<String> hands = new TreeSet<>(hands());
    hands.add(actor.name());
    editors = String.join("\n", hands);
  }

  private Set<String> hands() {
    return editors.lines().collect(Collectors.toUnmodifiableSet());
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
