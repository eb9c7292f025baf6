package org.alvhdesk.hedge.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookKey;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.engine.Assessment;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.inputs.InputsRow;
import org.alvhdesk.hedge.ledger.ActiveLimits;
import org.alvhdesk.hedge.ledger.HardLimitCheck;
import org.alvhdesk.hedge.rebuild.DraftInputs;
import org.alvhdesk.hedge.risk.ChangeRisks;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.strategy.ledger.HardLimits;
import org.alvhdesk.strategy.proposal.Trigger;

/**
 * Change requests of kind condor: what condor-service proposes becomes a draft here, and how it
 * says that one ended moves it to its end. In the caller's transaction.
 */
@ApplicationScoped
class CondorRequests {
  private final Books books;
  private final Proposals proposals;
  private final Policies policies;
  private final HedgeEngine engine;
  private final HardLimitCheck limits;
  private final ChangeRisks risks;
  private final ActiveRules rules;
  private final ActiveLimits activeLimits;

  CondorRequests(
      Books books,
      Proposals proposals,
      Policies policies,
      HedgeEngine engine,
      HardLimitCheck limits,
      ChangeRisks risks,
      ActiveRules rules,
      ActiveLimits activeLimits) {
    this.books = books;
    this.proposals = proposals;
    this.policies = policies;
    this.engine = engine;
    this.limits = limits;
    this.risks = risks;
    this.rules = rules;
    this.activeLimits = activeLimits;
  }

  /** Keeps {@code proposed}: as the book's one draft, or withdrawn at once when it may not be. */
  Uni<Void> keep(CondorProposalV1 proposed) {
    BookKey key = new BookKey(proposed.runId(), proposed.bookId());
    return books
        .current()
        .chain(
            current ->
                books
                    .lock(key)
                    .chain(
                        unit ->
                            proposals
                                .lockLive(key)
                                .call(
                                    live -> OffLoop.run(() -> keep(unit, live, proposed, current)))
                                .chain(() -> books.save(unit))));
  }

  private void keep(
      BookUnit unit, List<Proposal> live, CondorProposalV1 proposed, Optional<BookKey> current) {
    CondorContent content =
        CondorContent.of(
            proposed,
            policies.signature(),
            policies.sessionsToLive(Policies.CONDOR),
            risk(unit, proposed));
    Proposal draft = Proposal.draft(content, proposed.session(), unit.now());
    Optional<Proposal> earlier =
        live.stream().filter(p -> p.isCondor() && !p.state().isFinal()).findFirst();
    Optional<String> barred = barred(unit, earlier, proposed, current);
    Moves.create(unit, draft, proposed.supersedes(), "proposed by condor-service");
    unit.add(
        InputsRow.of(
            new InputsRow.Key(draft.id(), draft.revision()),
            InputsRow.CONDOR,
            content.engineVersion(),
            content.policyId(),
            inputs(unit, proposed, content).bytes(),
            unit.now()));
    if (barred.isPresent()) {
      Moves.move(unit, draft, RequestEvent.REFUSE, "WITHDRAWN", Actor.SYSTEM, barred.get());
      return;
    }
    earlier.ifPresent(
        old ->
            Moves.move(
                unit,
                old,
                RequestEvent.SUPERSEDE,
                "SUPERSEDED",
                Actor.SYSTEM,
                "condor proposal " + draft.id() + " took its place"));
  }

  /** What {@code content} is made of. */
  private DraftInputs inputs(BookUnit unit, CondorProposalV1 proposed, CondorContent content) {
    DraftTerms terms =
        new DraftTerms(
            content.runId(),
            content.bookId(),
            unit.book().version(),
            content.policyId(),
            content.engineVersion(),
            content.trigger(),
            policies.sessionsToLive(Policies.CONDOR));
    return DraftInputs.of(
        terms, rules, activeLimits.shares(), held(unit, unit.book().inputs()), proposed);
  }

  private ChangeRisk risk(BookUnit unit, CondorProposalV1 proposed) {
    MarketInputs inputs = unit.book().inputs();
    try {
      return risks.condor(inputs, held(unit, inputs), proposed.change());
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("no condor that can be sold: " + e.getMessage());
    }
  }

  private Assessment held(BookUnit unit, MarketInputs inputs) {
    return engine.assess(inputs, unit.held(inputs.step().session()), Map.of());
  }

  /** Why {@code proposed} may not become a draft. */
  private Optional<String> barred(
      BookUnit unit,
      Optional<Proposal> earlier,
      CondorProposalV1 proposed,
      Optional<BookKey> current) {
    if (current.filter(unit.book().key()::equals).isEmpty()) {
      return Optional.of("another market run has started");
    }
    return earlier
        .filter(old -> !makesRoom(old, proposed))
        .map(
            old ->
                "condor proposal "
                    + old.id()
                    + " is "
                    + old.state()
                    + "; it is decided first, then the rules speak again")
        .or(() -> overLimit(unit, proposed));
  }

  /** The hard limits that the book as held would breach with it, in words. */
  private Optional<String> overLimit(BookUnit unit, CondorProposalV1 proposed) {
    MarketInputs inputs = unit.book().inputs();
    try {
      return limits.condorChange(inputs, held(unit, inputs), proposed.change())
              instanceof HardLimits.Blocked blocked
          ? Optional.of("hard limits forbid it: " + String.join("; ", blocked.reasons()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new InvalidEvent("no condor that can be sold: " + e.getMessage());
    }
  }

  /**
   * What nobody is asked about does; what people decide on only for a stop or defence that names
   * it.
   */
  private static boolean makesRoom(Proposal old, CondorProposalV1 proposed) {
    return old.state().makesRoom()
        || old.state().isOpenForApproval()
            && Trigger.BREACH.name().equals(proposed.trigger())
            && old.id().toString().equals(proposed.supersedes());
  }

  /** Moves the request of {@code fill} to its end. */
  Uni<Void> end(CondorFillV1 fill) {
    UUID id = UUID.fromString(fill.proposalId());
    return books
        .lock(new BookKey(fill.runId(), fill.bookId()))
        .chain(
            unit ->
                proposals
                    .lock(id)
                    .invoke(proposal -> end(unit, proposal, fill))
                    .chain(() -> books.save(unit)));
  }

  private static void end(BookUnit unit, Proposal proposal, CondorFillV1 fill) {
    Optional<RequestEvent> event = event(proposal, fill.outcome());
    // What people recorded moved it already; this says which condors it became.
    boolean booked = proposal.isCondorOfPeople() && CondorFillV1.FILLED.equals(fill.outcome());
    if (event.isPresent() || booked) {
      unit.add(CondorFillRow.of(proposal.id(), fill, unit.now()));
    }
    if (event.isPresent()) {
      Moves.move(unit, proposal, event.get(), fill.outcome(), Actor.SYSTEM, fill.reason());
    } else if (!isSaid(proposal, fill)) {
      unit.audit(
          new AuditEntry(
              unit.now(),
              unit.book().marketTime(),
              Actor.SYSTEM,
              "NOT_MOVED",
              proposal.id().toString(),
              proposal.state().name(),
              proposal.contentHash(),
              "condor-service reports " + fill.outcome() + ": " + fill.reason()));
    }
  }

  /** Whether both say the same. */
  private static boolean isSaid(Proposal proposal, CondorFillV1 fill) {
    return proposal.state().name().equals(fill.outcome());
  }

  /** The move that {@code outcome} makes; empty when it comes too late, or when people fill it. */
  private static Optional<RequestEvent> event(Proposal proposal, String outcome) {
    return CondorFillV1.FILLED.equals(outcome) && proposal.isCondorOfPeople()
        ? Optional.empty()
        : event(proposal.state(), outcome);
  }

  /** The move that {@code outcome} makes from {@code state}; empty when it comes too late. */
  static Optional<RequestEvent> event(RequestState state, String outcome) {
    boolean released = state == RequestState.RELEASED;
    return switch (outcome) {
      case CondorFillV1.FILLED -> Optional.of(RequestEvent.FILL).filter(e -> released);
      case CondorFillV1.STALE -> Optional.of(RequestEvent.GO_STALE).filter(e -> released);
      case CondorFillV1.EXPIRED -> Optional.of(RequestEvent.EXPIRE).filter(e -> released);
      // A release crosses what condor-service takes back: it answers the release itself.
      case CondorFillV1.SUPERSEDED ->
          Optional.of(RequestEvent.SUPERSEDE).filter(e -> !released && !state.isFinal());
      default -> throw new InvalidEvent("unknown outcome of a condor proposal: " + outcome);
    };
  }
}
