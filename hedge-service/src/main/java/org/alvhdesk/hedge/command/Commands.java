package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.audit.AuditLog;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.drift.DriftGuard;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Overdue;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalRulings;
import org.alvhdesk.hedge.release.Releasing;
import org.alvhdesk.kit.decision.ProposalTerms;
import org.alvhdesk.kit.tx.OffLoop;

/**
 * What people want done to a proposal: libs/approval rules; state, approval, audit and facts are
 * written together.
 */
@ApplicationScoped
class Commands {
  private final ProposalCalls calls;
  private final AuditLog audit;
  private final Policies policies;
  private final DriftGuard guard;
  private final Releasing releasing;

  Commands(
      ProposalCalls calls,
      AuditLog audit,
      Policies policies,
      DriftGuard guard,
      Releasing releasing) {
    this.calls = calls;
    this.audit = audit;
    this.policies = policies;
    this.guard = guard;
    this.releasing = releasing;
  }

  /**
   * Somebody asks for approval; refused when the market has left the limits of the draft, or nobody
   * is left who could approve it. From now on its approval has the time that the policy gives it.
   */
  Uni<Answer> submit(ProposalCommand request) {
    return calls.locked(
        request,
        locked -> {
          Proposal proposal = locked.proposal();
          Ruling ruling =
              ProposalRulings.submit(
                  proposal,
                  locked.matter(policies),
                  request.actor(),
                  request.contentHash(),
                  policies.signature(),
                  locked.unit().book(),
                  locked.desk());
          if (ruling instanceof Accepted) {
            proposal.submittedBy(request.actor());
            Instant now = Overdue.now(locked.unit().book(), locked.unit().now());
            policies
                .timeToLive(proposal.kind())
                .ifPresent(life -> proposal.decidedBy(ProposalTerms.decidedBy(now, life)));
          }
          end(locked, request, ruling, "SUBMITTED");
          return Uni.createFrom().item(ruling);
        });
  }

  /** An approval; the one that completes the quorum releases and fills at once. */
  Uni<Answer> approve(ProposalCommand request) {
    return calls.locked(
        request,
        locked -> {
          Voter voter = locked.voter(request.actor());
          Ruling ruling =
              ProposalRulings.approve(
                  locked.proposal(),
                  locked.matter(policies),
                  voter,
                  request.contentHash(),
                  policies.signature());
          return ruling instanceof Accepted accepted
              ? OffLoop.call(() -> sign(locked, request, voter, accepted))
              : Uni.createFrom().item(ruling);
        });
  }

  /** A no, which ends the request. */
  Uni<Answer> reject(ProposalCommand request) {
    return stop(
        request,
        RequestState.REJECTED,
        (locked, before) ->
            Deciding.reject(
                locked.matter(policies),
                before,
                locked.voter(request.actor()),
                request.contentHash(),
                request.reason()));
  }

  /** An approver wants something else: it waits for a revision. */
  Uni<Answer> requestChanges(ProposalCommand request) {
    return stop(
        request,
        RequestState.CHANGES_REQUESTED,
        (locked, before) ->
            Deciding.requestChanges(
                locked.matter(policies),
                before,
                locked.voter(request.actor()),
                request.contentHash(),
                request.reason()));
  }

  /** Risk says never. */
  Uni<Answer> veto(ProposalCommand request) {
    return stop(
        request,
        RequestState.VETOED,
        (locked, before) ->
            ProposalRulings.veto(
                locked.proposal(),
                locked.matter(policies),
                before,
                request.actor(),
                request.contentHash(),
                request.reason()));
  }

  /** The submitter takes it back. */
  Uni<Answer> withdraw(ProposalCommand request) {
    return calls.locked(
        request,
        locked -> {
          Ruling ruling =
              ProposalRulings.withdraw(locked.proposal(), request.actor(), request.contentHash());
          end(locked, request, ruling, "WITHDRAWN");
          return Uni.createFrom().item(ruling);
        });
  }

  /** Rules knowing who has moved the request to {@code done} before, and says so in the audit. */
  private Uni<Answer> stop(
      ProposalCommand request,
      RequestState done,
      BiFunction<LockedProposal, Optional<String>, Ruling> rule) {
    return calls.locked(
        request,
        locked ->
            movedBy(locked.proposal(), done)
                .map(before -> rule.apply(locked, before))
                .invoke(ruling -> end(locked, request, ruling, done.name())));
  }

  private static void end(
      LockedProposal locked, ProposalCommand request, Ruling ruling, String decision) {
    if (ruling instanceof Accepted accepted) {
      Moves.move(
          locked.unit(),
          locked.proposal(),
          accepted.event(),
          decision,
          request.actor(),
          request.reason());
    }
  }

  /** Nobody signs what does not hold any more: it goes stale instead. */
  private Ruling sign(
      LockedProposal locked, ProposalCommand request, Voter voter, Accepted accepted) {
    BookUnit unit = locked.unit();
    Proposal proposal = locked.proposal();
    Optional<Ruling> against = guard.against(unit, proposal);
    if (against.isPresent()) {
      return against.get();
    }
    unit.add(
        ApprovalRow.of(
            proposal.id(),
            proposal.revision(),
            voter,
            request.contentHash(),
            request.reason(),
            unit.now()));
    Moves.move(
        unit,
        proposal,
        accepted.event(),
        "APPROVAL",
        request.actor(),
        Voter.inWhoseName(voter.delegated(), request.reason()));
    if (accepted.event() != RequestEvent.COMPLETE) {
      return accepted;
    }
    Moves.report(unit, proposal, "APPROVED", Actor.SYSTEM, "the quorum is complete");
    return releasing.release(unit, proposal).<Ruling>map(stale -> stale).orElse(accepted);
  }

  /** Who has moved {@code proposal} to {@code done}; empty when it is elsewhere. */
  private Uni<Optional<String>> movedBy(Proposal proposal, RequestState done) {
    if (proposal.state() != done) {
      return Uni.createFrom().item(Optional.empty());
    }
    return audit
        .of(proposal.bookKey().bookId(), proposal.id().toString())
        .map(
            lines ->
                lines.stream()
                    .filter(line -> line.action().equals(done.name()))
                    .map(AuditRow::actor)
                    .reduce((earlier, later) -> later));
  }
}
