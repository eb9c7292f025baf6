package org.alvhdesk.hedge.step;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.approval.notice.Notices;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.StepDoneV1;
import org.alvhdesk.hedge.HedgeConfig;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.book.LegFill;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.hedge.document.Activation;
import org.alvhdesk.hedge.document.DocumentsInForce;
import org.alvhdesk.hedge.document.InForce;
import org.alvhdesk.hedge.document.Slot;
import org.alvhdesk.hedge.drift.DriftGuard;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.HedgeQuoteCheck;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.execution.ExecutionMode;
import org.alvhdesk.hedge.execution.OrphanAlarms;
import org.alvhdesk.hedge.inputs.InputsRow;
import org.alvhdesk.hedge.ledger.ActiveLimits;
import org.alvhdesk.hedge.ledger.CashBooking;
import org.alvhdesk.hedge.ledger.HardLimitCheck;
import org.alvhdesk.hedge.ledger.SessionClose;
import org.alvhdesk.hedge.proposal.DraftTerms;
import org.alvhdesk.hedge.proposal.Genuine;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Overdue;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalDrafts;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.hedge.rebuild.DraftInputs;
import org.alvhdesk.hedge.release.Release;
import org.alvhdesk.hedge.release.WorkingWatch;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeGate;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.ledger.HardLimits;
import org.alvhdesk.strategy.proposal.GateDecision;
import org.alvhdesk.strategy.proposal.GateInput;
import org.alvhdesk.strategy.proposal.LiveProposal;
import org.alvhdesk.strategy.proposal.ProposalGate;
import org.alvhdesk.strategy.proposal.Trigger;
import org.alvhdesk.strategy.quote.QuoteDefect;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.jboss.logging.Logger;

/**
 * All effects of one market step, in the caller's one transaction: settle, expire, fill what waits,
 * decide, propose, report the book, say that the step is done. A step that was decided before
 * changes nothing.
 */
@ApplicationScoped
class StepTransaction {
  static final String SERVICE = "hedge-service";

  private static final Logger LOG = Logger.getLogger(StepTransaction.class);

  private final HedgeConfig config;
  private final Books books;
  private final Proposals proposals;
  private final ProposalDrafts drafts;
  private final HedgeEngine engine;
  private final ActiveRules rules;
  private final HardLimitCheck limits;
  private final ActiveLimits activeLimits;
  private final SessionClose ledger;
  private final DocumentsInForce documents;
  private final Activation activation;
  private final DriftGuard guard;
  private final ExecutionMode execution;
  private final OrphanAlarms alarms;
  private final WorkingWatch watch;
  private final Genuine genuine;

  StepTransaction(
      HedgeConfig config,
      Books books,
      Proposals proposals,
      ProposalDrafts drafts,
      HedgeEngine engine,
      ActiveRules rules,
      HardLimitCheck limits,
      ActiveLimits activeLimits,
      SessionClose ledger,
      DocumentsInForce documents,
      Activation activation,
      DriftGuard guard,
      ExecutionMode execution,
      OrphanAlarms alarms,
      WorkingWatch watch,
      Genuine genuine) {
    this.config = config;
    this.books = books;
    this.proposals = proposals;
    this.drafts = drafts;
    this.engine = engine;
    this.rules = rules;
    this.limits = limits;
    this.activeLimits = activeLimits;
    this.ledger = ledger;
    this.documents = documents;
    this.activation = activation;
    this.guard = guard;
    this.execution = execution;
    this.alarms = alarms;
    this.watch = watch;
    this.genuine = genuine;
  }

  /** True when the step was new. */
  Uni<Boolean> apply(MarketInputs whole) {
    BookKey key = new BookKey(whole.step().runId(), config.bookId());
    return books
        .lockOrOpen(key)
        .chain(
            unit ->
                unit.book().lastStep() >= whole.step().step()
                    ? Uni.createFrom().item(false)
                    : documents.follow().chain(inForce -> apply(unit, whole, inForce)));
  }

  private Uni<Boolean> apply(BookUnit unit, MarketInputs whole, Map<Slot, InForce> inForce) {
    BookKey key = unit.book().key();
    MarketInputs inputs = engine.needed(whole, unit.holdings());
    Uni<Void> others = unit.isFresh() ? endOtherRuns(key) : nothing();
    return others
        .chain(() -> proposals.lockLive(key))
        .chain(live -> genuine.tampered(live).map(bad -> new Live(live, bad)))
        .call(live -> OffLoop.run(() -> decide(unit, live, inputs)))
        .call(() -> alarms.review(unit))
        .call(live -> watch.review(unit, live.genuine()))
        .call(() -> ledger.close(unit, inputs))
        .invoke(live -> activation.due(unit, live.genuine(), inForce, inputs.step()))
        .chain(() -> books.save(unit))
        .replaceWith(true);
  }

  /**
   * What is alive.
   *
   * @param tampered those whose rows are not as they were written, and why: their time runs out as
   *     that of all others, and nothing else is done with them
   */
  private record Live(List<Proposal> all, Map<UUID, String> tampered) {
    List<Proposal> genuine() {
      return all.stream().filter(p -> !tampered.containsKey(p.id())).toList();
    }

    /** Why no hedge change can take the place of one that is alive and tampered with. */
    Optional<String> inTheWay() {
      return all.stream()
          .filter(p -> p.isHedge() && !p.state().isFinal() && tampered.containsKey(p.id()))
          .map(p -> "proposal " + p.id() + " is not as it was written: " + tampered.get(p.id()))
          .findFirst();
    }
  }

  private void decide(BookUnit unit, Live stored, MarketInputs inputs) {
    unit.advance(inputs);
    CashBooking.step(unit, inputs);
    unit.settleExpired(inputs);
    List<Proposal> live = stored.genuine();
    for (Proposal proposal : stored.all()) {
      if (proposal.isWithCondorService() || Overdue.end(unit, proposal).isPresent()) {
        continue; // condor-service fills it or says that its time has run out; or that it has
      }
      if (stored.tampered().containsKey(proposal.id())) {
        continue; // the alarm is raised, people decide what becomes of it
      }
      if (proposal.isHedge()
          && proposal.state() == RequestState.RELEASED
          && execution.paper().isPresent()
          && guard.against(unit, proposal).isEmpty()) {
        Release.fill(unit, proposal, inputs, execution);
      } else if (proposal.escalatesAt(inputs.step().marketTime())) {
        proposal.escalated();
        Moves.report(
            unit,
            proposal,
            Notices.ESCALATED,
            Actor.SYSTEM,
            "it expires " + proposal.expiresAt() + " market time");
      }
    }
    if (unit.isFresh()) {
      open(unit, inputs);
    }
    Optional<Proposal> current = hedgeChange(live);
    Assessment assessment =
        engine.assess(
            inputs,
            unit.held(inputs.step().session()),
            current.map(p -> p.content().bought()).orElse(Map.of()));
    noteSized(unit, inputs, assessment);
    boolean wasBreached = unit.book().breached();
    unit.book().breached(assessment.stress().stillBreached(wasBreached));
    boolean newBreach = assessment.stress().newBreach(wasBreached);
    Blocked blocked =
        stored
            .inTheWay()
            .map(why -> new Blocked(List.of(why), List.of()))
            .orElseGet(() -> propose(unit, live, inputs, assessment, newBreach));
    if (newBreach && !blocked.trace().isEmpty()) {
      unit.book().breached(false); // what bad quotes hold back is as new at the next step
    }
    BookViews.show(unit, inputs, assessment, blocked.reasons(), blocked.trace());
    done(unit, inputs);
  }

  /** Layers that were sized and are at their size already are sized without a trade (004-14). */
  private static void noteSized(BookUnit unit, MarketInputs inputs, Assessment assessment) {
    HedgeDecision decision = assessment.decision();
    if (decision.sizedAnew()
        && decision.trades().isEmpty()
        && decision.layers().stream().allMatch(p -> !p.noData() && p.target() == p.held())) {
      unit.book().sized(inputs.step().session(), HedgeEngine.condorCount(inputs));
    }
  }

  private void open(BookUnit unit, MarketInputs inputs) {
    List<HedgeTrade> trades =
        config.openingBook() == HedgeConfig.OpeningBook.NONE ? List.of() : engine.opening(inputs);
    List<LegFill> legs =
        trades.stream()
            .map(
                t ->
                    new LegFill(
                        t.layer(),
                        t.action(),
                        t.contract(),
                        t.quantity(),
                        t.action() == Action.BUY ? t.quote().askPoints() : t.quote().bidPoints()))
            .toList();
    unit.fill(null, BookUnit.Cause.OPENING_BOOK, inputs, legs);
    BigDecimal paid =
        legs.stream().map(LegFill::premiumUsd).reduce(new BigDecimal("0.00"), BigDecimal::add);
    unit.audit(
        new AuditEntry(
            unit.now(),
            inputs.step().marketTime(),
            Actor.SYSTEM,
            "OPENING_BOOK",
            unit.subject(),
            null,
            null,
            legs.isEmpty()
                ? config.openingBook() == HedgeConfig.OpeningBook.NONE
                    ? "opened empty, as configured: positions are imported or proposed"
                    : "opened empty: no layer MID or FAR, no condor to hedge or nothing quoted"
                : "bought at the ask, short legs sold at the bid: "
                    + String.join(
                        ", ",
                        trades.stream()
                            .map(
                                t ->
                                    t.signedQuantity()
                                        + " "
                                        + t.contract().text()
                                        + " ("
                                        + t.layer()
                                        + ")")
                            .toList())
                    + " for "
                    + paid
                    + " USD"));
  }

  /**
   * What kept the wanted trades from being proposed.
   *
   * @param reasons for people; none when nothing did
   * @param trace of bad quotes; none for hard limits
   */
  private record Blocked(List<String> reasons, List<RuleTrace> trace) {
    static final Blocked NOT = new Blocked(List.of(), List.of());
  }

  /** Proposes what the gate lets through, unless bad quotes or hard limits forbid it. */
  private Blocked propose(
      BookUnit unit,
      List<Proposal> live,
      MarketInputs inputs,
      Assessment assessment,
      boolean newBreach) {
    Optional<Proposal> current = hedgeChange(live);
    GateDecision decision =
        ProposalGate.decide(
            new GateInput(
                inputs.step().session(),
                Optional.ofNullable(unit.book().lastProposalSession()),
                current.map(StepTransaction::live),
                assessment.decision().trades().stream().map(HedgeGate::wanted).toList(),
                newBreach));
    switch (decision) {
      case GateDecision.Propose propose -> {
        List<QuoteDefect> defects =
            HedgeQuoteCheck.forProposal(
                assessment.decision().trades().stream().map(HedgeTrade::contract).toList(),
                inputs,
                unit.now());
        if (!defects.isEmpty()) {
          List<String> reasons = defects.stream().map(QuoteDefect::text).toList();
          auditBlocked(unit, inputs, "bad quotes forbid", reasons);
          return new Blocked(reasons, List.of(HedgeQuoteCheck.trace(defects, inputs, unit.now())));
        }
        if (limits.hedgeTrades(inputs, assessment) instanceof HardLimits.Blocked blocked) {
          auditBlocked(unit, inputs, "hard limits forbid", blocked.reasons());
          return new Blocked(blocked.reasons(), List.of());
        }
        Proposal draft = drafts.draft(unit, inputs, assessment, propose.trigger());
        current
            .filter(old -> propose.supersedes().filter(old.id().toString()::equals).isPresent())
            .ifPresent(old -> supersede(unit, old, propose.reason()));
        unit.book().proposed(inputs.step().session());
        Moves.create(unit, draft, propose.supersedes().orElse(null), propose.reason());
        unit.add(inputs(unit, draft, assessment, propose.trigger()));
        LOG.infof("step %d: proposal %s", inputs.step().step(), draft.id());
      }
      case GateDecision.WithdrawDraft withdraw ->
          current
              .filter(old -> old.id().toString().equals(withdraw.id()))
              .ifPresent(old -> supersede(unit, old, withdraw.reason()));
      case GateDecision.Keep keep -> LOG.debugf("kept: %s", keep.reason());
      case GateDecision.Nothing none -> LOG.debugf("no proposal: %s", none.reason());
    }
    return Blocked.NOT;
  }

  /** What {@code draft} was computed from, to be kept beside it. */
  private InputsRow inputs(BookUnit unit, Proposal draft, Assessment assessment, Trigger trigger) {
    DraftTerms terms = drafts.terms(unit, trigger);
    return InputsRow.of(
        new InputsRow.Key(draft.id(), draft.revision()),
        InputsRow.HEDGE,
        terms.engineVersion(),
        terms.policyId(),
        DraftInputs.of(terms, rules, activeLimits.shares(), assessment).bytes(),
        unit.now());
  }

  /** One line a session: the reasons of every step are on the book's page. */
  private static void auditBlocked(
      BookUnit unit, MarketInputs inputs, String what, List<String> reasons) {
    if (!unit.book().blocked(inputs.step().session())) {
      return;
    }
    unit.audit(
        new AuditEntry(
            unit.now(),
            inputs.step().marketTime(),
            Actor.SYSTEM,
            "BLOCKED",
            unit.subject(),
            null,
            null,
            what + " the wanted hedge trades: " + String.join("; ", reasons)));
  }

  private static Optional<Proposal> hedgeChange(List<Proposal> live) {
    return live.stream().filter(p -> p.isHedge() && !p.state().isFinal()).findFirst();
  }

  private static void supersede(BookUnit unit, Proposal old, String reason) {
    Moves.move(unit, old, RequestEvent.SUPERSEDE, "SUPERSEDED", Actor.SYSTEM, reason);
  }

  private static LiveProposal live(Proposal proposal) {
    return new LiveProposal(
        proposal.id().toString(),
        switch (proposal.state()) {
          case DRAFT, CHANGES_REQUESTED, STALE -> LiveProposal.Stage.DRAFT;
          case SUBMITTED, PARTIALLY_APPROVED -> LiveProposal.Stage.UNDER_APPROVAL;
          case APPROVED, RELEASED, PARTLY_FILLED -> LiveProposal.Stage.WORKING;
          case FILLED, REJECTED, VETOED, WITHDRAWN, EXPIRED, SUPERSEDED ->
              throw new IllegalStateException(proposal.id() + " is not alive");
        },
        proposal.content().legs().stream()
            .map(
                leg ->
                    HedgeGate.leg(
                        Action.valueOf(leg.action()),
                        HedgeLayer.valueOf(leg.layer()),
                        PaperFill.contract(leg),
                        leg.quantity(),
                        leg.limitPoints()))
            .toList());
  }

  private static void done(BookUnit unit, MarketInputs inputs) {
    String runId = inputs.step().runId();
    long step = inputs.step().step();
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.STEP_DONE, runId, step, SERVICE),
            Topics.STEP_DONE,
            SERVICE,
            new StepDoneV1(runId, step, SERVICE),
            inputs.step().marketTime()));
  }

  /** What is alive in another run of this book can never be filled again: its market is gone. */
  private Uni<Void> endOtherRuns(BookKey key) {
    return proposals
        .otherRunsAlive(key)
        .chain(
            others ->
                Multi.createFrom()
                    .iterable(others)
                    .onItem()
                    .transformToUniAndConcatenate(other -> endRun(other, key.runId()))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private Uni<Void> endRun(BookKey other, String by) {
    return books
        .lock(other)
        .chain(
            unit ->
                proposals
                    .lockLive(other)
                    .invoke(
                        live ->
                            live.forEach(
                                old -> supersede(unit, old, "another market run started: " + by)))
                    .chain(() -> books.save(unit)));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
