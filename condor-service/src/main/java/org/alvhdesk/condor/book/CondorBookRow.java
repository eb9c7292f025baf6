package org.alvhdesk.condor.book;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.step.SliceBytes;
import org.alvhdesk.strategy.ledger.SizingNav;
import org.alvhdesk.strategy.rules.NavBasis;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One condor book of one run: locked first by everything that changes it. Holds what was published
 * with its last step, and what that step brought.
 */
@Entity
@DynamicUpdate
@Table(name = "condor_book")
@IdClass(BookKey.class)
public class CondorBookRow {
  @Id
  @Column(name = "run_id")
  String runId;

  @Id
  @Column(name = "book_id")
  String bookId;

  long version;

  @Column(name = "last_step")
  long lastStep;

  boolean opened;

  @Column(name = "realised_usd")
  BigDecimal realisedUsd;

  String view;

  @Column(name = "decided_at")
  Instant decidedAt;

  LocalDate session;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "step_json")
  String stepJson;

  byte[] slices;

  @Column(name = "ladder_view")
  String ladderView;

  @Column(name = "last_entry")
  LocalDate lastEntry;

  @Column(name = "last_proposal_session")
  LocalDate lastProposalSession;

  @Column(name = "urgent_closes")
  String urgentCloses;

  @Column(name = "blocked_session")
  LocalDate blockedSession;

  @Column(name = "nav_usd")
  BigDecimal navUsd;

  @Column(name = "nav_basis")
  String navBasis;

  @Column(name = "nav_as_of")
  Instant navAsOf;

  protected CondorBookRow() {}

  /** A book before its first step. */
  static CondorBookRow empty(BookKey key) {
    CondorBookRow row = new CondorBookRow();
    row.runId = key.runId();
    row.bookId = key.bookId();
    row.realisedUsd = BigDecimal.ZERO.setScale(2);
    row.view = "";
    row.decidedAt = Instant.EPOCH;
    row.urgentCloses = "";
    return row;
  }

  /** Run and book. */
  public BookKey key() {
    return new BookKey(runId, bookId);
  }

  /** Counts changes of positions, not of marks. */
  public long version() {
    return version;
  }

  /** Last decided step, 0 before the first. */
  public long lastStep() {
    return lastStep;
  }

  /** Whether the opening book was opened. */
  public boolean isOpened() {
    return opened;
  }

  /** Session in which a condor was last opened. */
  public Optional<LocalDate> lastEntry() {
    return Optional.ofNullable(lastEntry);
  }

  /** Session of the latest proposal. */
  public Optional<LocalDate> lastProposalSession() {
    return Optional.ofNullable(lastProposalSession);
  }

  /** Notes that a proposal was made in {@code inSession}. */
  public void proposed(LocalDate inSession) {
    lastProposalSession = inSession;
  }

  /**
   * Lets the rules speak anew in this session, also about stops that were reached before: what they
   * said last went stale under the hands of those who were to approve it.
   */
  public void speakAnew() {
    lastProposalSession = null;
    urgentCloses = "";
  }

  /** Notes a change blocked in {@code inSession}; true when it is the first of that session. */
  public boolean blocked(LocalDate inSession) {
    boolean first = !inSession.equals(blockedSession);
    blockedSession = inSession;
    return first;
  }

  /** Positions that had to be closed at once at the last step. */
  public Set<String> urgentCloses() {
    return Arrays.stream(urgentCloses.split(","))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Notes which positions must be closed at once. */
  public void urgentCloses(Collection<String> positionIds) {
    urgentCloses = String.join(",", new TreeSet<>(positionIds));
  }

  /** What the last decided step was sized from; empty in a book from before this was kept. */
  public Optional<SizingNav> sizedFrom() {
    return Optional.ofNullable(navUsd)
        .map(usd -> new SizingNav(usd, new NavBasis(navBasis, Optional.ofNullable(navAsOf))));
  }

  /** Makes {@code inputs} the last decided step, sized from {@code nav}. */
  void advance(MarketInputs inputs, SizingNav nav, Instant now) {
    navUsd = nav.navUsd();
    navBasis = nav.basis().text();
    navAsOf = nav.basis().asOf().orElse(null);
    MarketStepV1 step = inputs.step();
    lastStep = step.step();
    session = step.session();
    marketTime = step.marketTime();
    stepJson = Json.write(step);
    slices = SliceBytes.write(inputs.spx());
    decidedAt = now;
  }

  /** What the last decided step brought; empty when it was decided before this was kept. */
  public Optional<MarketInputs> inputs() {
    return stepJson == null
        ? Optional.empty()
        : Optional.of(
            new MarketInputs(
                Json.read(stepJson, MarketStepV1.class), SliceBytes.read(slices), List.of()));
  }

  /** The book as published last, JSON; empty before the first step. */
  public String view() {
    return view;
  }

  /** The ladder as shown last, JSON; null before the first step. */
  public String ladderView() {
    return ladderView;
  }

  /** Keeps what {@code GET /api/v1/ladder} shows. */
  public void ladderView(String json) {
    ladderView = json;
  }
}
