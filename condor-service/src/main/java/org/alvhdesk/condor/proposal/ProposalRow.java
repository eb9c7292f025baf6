package org.alvhdesk.condor.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alvhdesk.condor.book.BookKey;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.strategy.condor.desk.CondorGate;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.execution.PaperMode;
import org.alvhdesk.strategy.proposal.LiveProposal;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A proposal as it was published, and where its change request stands: as last heard from
 * hedge-service, which decides that, or as it must be by now (expired, superseded by us).
 */
@Entity
@DynamicUpdate
@Table(name = "condor_proposal")
public class ProposalRow {
  static final String DRAFT = "DRAFT";
  static final String RELEASED = "RELEASED";
  static final String PARTLY_FILLED = "PARTLY_FILLED";
  static final String STALE = "STALE";

  /** States in which something may still come of it. */
  static final Set<String> LIVE =
      Set.of(DRAFT, "SUBMITTED", "PARTIALLY_APPROVED", "APPROVED", RELEASED, PARTLY_FILLED);

  /** The same, and what people may still look at, ask about and compare with its successor. */
  static final Set<String> OPEN =
      Stream.concat(LIVE.stream(), Stream.of(STALE, "CHANGES_REQUESTED"))
          .collect(Collectors.toUnmodifiableSet());

  @Id UUID id;

  @Column(name = "run_id", updatable = false)
  String runId;

  @Column(name = "book_id", updatable = false)
  String bookId;

  @Column(updatable = false)
  String content;

  @Column(updatable = false)
  String headline;

  @Column(name = "book_version", updatable = false)
  long bookVersion;

  @Column(updatable = false)
  long step;

  @Column(updatable = false)
  LocalDate session;

  @Column(name = "expires_at", updatable = false)
  Instant expiresAt;

  String state;

  String outcome;

  String execution;

  String booked;

  @Column(name = "booked_sequence")
  int bookedSequence;

  String approved;

  @Column(name = "approved_hash")
  String approvedHash;

  protected ProposalRow() {}

  /** A draft of {@code proposal}. */
  static ProposalRow draft(CondorProposalV1 proposal) {
    ProposalRow row = new ProposalRow();
    row.id = UUID.fromString(proposal.proposalId());
    row.runId = proposal.runId();
    row.bookId = proposal.bookId();
    row.content = Json.write(proposal);
    row.headline = proposal.headline();
    row.bookVersion = proposal.condorBookVersion();
    row.step = proposal.step();
    row.session = proposal.session();
    row.expiresAt = proposal.expiresAt();
    row.state = DRAFT;
    return row;
  }

  /** Id, also the key of its events. */
  public UUID id() {
    return id;
  }

  /** The book it changes. */
  public BookKey bookKey() {
    return new BookKey(runId, bookId);
  }

  /** One sentence for people. */
  public String headline() {
    return headline;
  }

  /** State of its change request. */
  public String state() {
    return state;
  }

  /** Market time from which it is not filled any more. */
  public Instant expiresAt() {
    return expiresAt;
  }

  boolean isDraft() {
    return DRAFT.equals(state);
  }

  boolean isReleased() {
    return RELEASED.equals(state);
  }

  /** True while it is filled, here on paper or at a broker. */
  boolean isWorking() {
    return isReleased() || PARTLY_FILLED.equals(state);
  }

  boolean hasEnded() {
    return outcome != null;
  }

  /** Takes from its release how it is filled; null where that was not said. */
  void filledAs(String mode) {
    execution = mode;
  }

  /**
   * Keeps what was approved, as its release says; once.
   *
   * @param signed canonical JSON, or null where that was not said
   */
  void approvedAs(String contentHash, String signed) {
    if (approved == null && signed != null) {
      approved = signed;
      approvedHash = contentHash;
    }
  }

  /** Whether the columns are those of {@code published}. */
  boolean isOf(CondorProposalV1 published) {
    return id.toString().equals(published.proposalId())
        && runId.equals(published.runId())
        && bookId.equals(published.bookId())
        && headline.equals(published.headline())
        && bookVersion == published.condorBookVersion()
        && step == published.step()
        && session.equals(published.session())
        && expiresAt.equals(published.expiresAt());
  }

  /** How it is filled on paper; empty when people record what a broker filled. */
  Optional<PaperMode> paper() {
    return ApprovalDecisionV1.MANUAL.equals(execution)
        ? Optional.empty()
        : Optional.of(
            Optional.ofNullable(execution)
                .flatMap(PaperMode::configured)
                .orElse(PaperMode.FULL_SPREAD));
  }

  /** Notes that a broker has filled some of it, also when its release was not heard yet. */
  void atBroker() {
    execution = ApprovalDecisionV1.MANUAL;
    if (isLive() && !isWorking()) {
      state = PARTLY_FILLED;
    }
  }

  /** Newest fact of a broker's fills that was taken; 0 before the first. */
  int bookedSequence() {
    return bookedSequence;
  }

  /** What a broker has filled so far, one entry a trade. */
  List<Optional<CondorFillV1.Fill>> booked() {
    List<Optional<CondorFillV1.Fill>> fills = new ArrayList<>();
    Booked all = booked == null ? new Booked(List.of()) : Json.read(booked, Booked.class);
    for (int i = 0; i < proposal().change().trades().size(); i++) {
      int trade = i;
      fills.add(
          all.trades().stream()
              .filter(t -> t.trade() == trade)
              .map(Booked.Trade::fill)
              .findFirst());
    }
    return fills;
  }

  /** Notes what a broker has filled as of fact {@code sequence}. */
  void booked(List<Optional<CondorFillV1.Fill>> fills, int sequence) {
    List<Booked.Trade> trades = new ArrayList<>();
    for (int i = 0; i < fills.size(); i++) {
      int trade = i;
      fills.get(i).ifPresent(fill -> trades.add(new Booked.Trade(trade, fill)));
    }
    booked = Json.write(new Booked(trades));
    bookedSequence = sequence;
  }

  /** As it is stored: trades by their place in the change, from 0. */
  private record Booked(List<Trade> trades) {
    private record Trade(int trade, CondorFillV1.Fill fill) {}
  }

  /** True while something may still come of it. */
  public boolean isLive() {
    return LIVE.contains(state);
  }

  /** True while nobody has decided against it, whether or not it can still be released. */
  boolean isOpen() {
    return OPEN.contains(state) && !hasEnded();
  }

  boolean isExpired(Instant marketTime) {
    return !marketTime.isBefore(expiresAt);
  }

  /** Takes the state that hedge-service reports; nothing once it has ended here. */
  void heard(String newState) {
    if (outcome == null) {
      state = newState;
    }
  }

  /** What must be so by now, until hedge-service says otherwise. */
  void assume(String newState) {
    state = newState;
  }

  /** Ends it here. */
  void end(String how) {
    outcome = how;
    state = how;
  }

  /** The content as published. */
  CondorProposalV1 proposal() {
    return Json.read(content, CondorProposalV1.class);
  }

  /** Its trades as the rules gave them. */
  List<CondorTrade> trades() {
    return proposal().change().trades().stream().map(Changes::trade).toList();
  }

  /** As the gate sees it. */
  LiveProposal live() {
    return new LiveProposal(
        id.toString(),
        switch (state) {
          case DRAFT -> LiveProposal.Stage.DRAFT;
          case "SUBMITTED", "PARTIALLY_APPROVED" -> LiveProposal.Stage.UNDER_APPROVAL;
          default -> LiveProposal.Stage.WORKING;
        },
        trades().stream().map(CondorGate::leg).toList());
  }
}
