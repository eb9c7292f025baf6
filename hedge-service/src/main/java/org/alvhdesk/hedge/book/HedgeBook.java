package org.alvhdesk.hedge.book;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.kit.step.SliceBytes;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.LastSized;
import org.hibernate.annotations.DynamicUpdate;

/** The row that serialises everything that happens to one book: it is locked first. */
@Entity
@DynamicUpdate
@Table(name = "hedge_book")
public class HedgeBook {
  @EmbeddedId BookKey key;

  @Column(name = "version")
  long version;

  @Column(name = "cash_usd")
  BigDecimal cashUsd;

  @Column(name = "last_step")
  long lastStep;

  @Column(name = "session")
  LocalDate session;

  @Column(name = "market_time")
  Instant marketTime;

  @Column(name = "snapshot_id")
  String snapshotId;

  @Column(name = "last_proposal_session")
  LocalDate lastProposalSession;

  @Column(name = "breached")
  boolean breached;

  @Column(name = "sized_session")
  LocalDate sizedSession;

  @Column(name = "sized_condors")
  Integer sizedCondors;

  @Column(name = "blocked_session")
  LocalDate blockedSession;

  @Column(name = "step_json")
  String stepJson;

  @Column(name = "condor_json")
  String condorJson;

  @Column(name = "slices")
  byte[] slices;

  @Column(name = "view_json")
  String viewJson;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected HedgeBook() {}

  /** A book without positions that has seen no step. */
  static HedgeBook open(BookKey key) {
    HedgeBook book = new HedgeBook();
    book.key = key;
    book.cashUsd = new BigDecimal("0.00");
    book.viewJson = "";
    return book;
  }

  /** Run and book. */
  public BookKey key() {
    return key;
  }

  /** Number of changes of positions so far. */
  public long version() {
    return version;
  }

  /** Last decided step, 0 before the first. */
  public long lastStep() {
    return lastStep;
  }

  /** Market time of the last decided step. */
  public Instant marketTime() {
    return marketTime;
  }

  /** Session of the latest proposal, or null. */
  public LocalDate lastProposalSession() {
    return lastProposalSession;
  }

  /** Whether the stress cap was breached at the last decided step. */
  public boolean breached() {
    return breached;
  }

  /** When layers sized in dollars were last brought to their size (004-14); empty when never. */
  public Optional<LastSized> lastSized() {
    return Optional.ofNullable(sizedSession).map(day -> new LastSized(day, sizedCondors));
  }

  /** Notes that layers sized in dollars are at their size for {@code condors} open condors. */
  public void sized(LocalDate inSession, int condors) {
    sizedSession = inSession;
    sizedCondors = condors;
  }

  /** Notes that a proposal was made in {@code session}. */
  public void proposed(LocalDate inSession) {
    lastProposalSession = inSession;
  }

  /** Notes whether the stress cap is breached at this step. */
  public void breached(boolean now) {
    breached = now;
  }

  /** Notes a draft blocked in {@code inSession}; true when it is the first of that session. */
  public boolean blocked(LocalDate inSession) {
    boolean first = !inSession.equals(blockedSession);
    blockedSession = inSession;
    return first;
  }

  /** Makes {@code inputs} the last decided step. */
  public void advance(MarketInputs inputs, Instant now) {
    MarketStepV1 step = inputs.step();
    lastStep = step.step();
    session = step.session();
    marketTime = step.marketTime();
    snapshotId = step.snapshotId();
    stepJson = Json.write(step);
    condorJson = Json.write(inputs.condors());
    slices = SliceBytes.write(inputs.options());
    updatedAt = now;
  }

  /** What the last decided step brought. */
  public MarketInputs inputs() {
    return new MarketInputs(step(), condors(), SliceBytes.read(slices));
  }

  /** The last decided step. */
  public MarketStepV1 step() {
    return Json.read(stepJson, MarketStepV1.class);
  }

  /** The condor book of the last decided step. */
  public CondorBookV1 condors() {
    return Json.read(condorJson, CondorBookV1.class);
  }

  /** The page of the last decided step. */
  public HedgeBookView view() {
    return Json.read(viewJson, HedgeBookView.class);
  }
}
