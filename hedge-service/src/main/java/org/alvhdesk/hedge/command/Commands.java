package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.audit.AuditLog;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalViews;
import org.alvhdesk.hedge.release.Release;
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
  private final HedgeEngine engine;

  Commands(ProposalCalls calls, AuditLog audit, Policies policies, HedgeEngine engine) {
    this.calls = calls;
    this.audit = audit;
    this.policies = policies;
    this.engine = engine;
  }

  /** A trader asks for approval; refused when the market has left the limits of the draft. */
  Uni<Answer> submit(ProposalCommand request) {
    return calls.locked(
        request,
        locked -> {
          Proposal proposal = locked.proposal();
          Ruling ruling =
              Deciding.submit(locked.matter(policies), request.actor(), request.contentHash());
          if (ruling instanceof Accepted) {
            Optional<String> moved = ProposalViews.moved(proposal.signed(), locked.unit().book());
            if (moved.isPresent()) {
              return Uni.createFrom().item(new Refused(Refusal.MARKET_MOVED, moved.get()));
            }
            proposal.submittedBy(request.actor());
            Moves.move(
                locked.unit(),
                proposal,
                RequestEvent.SUBMIT,
                "SUBMITTED",
                request.actor(),
                request.reason());
          }
          return Uni.createFrom().item(ruling);
        });
  }

  /** An approval; the one that completes the quorum releases and fills at once. */
  Uni<Answer> approve(ProposalCommand request) {
    return calls.locked(
        request,
        locked -> {
          Proposal proposal = locked.proposal();
          Ruling ruling =
              Deciding.approve(
                  locked.matter(policies), Voter.own(request.actor()), request.contentHash());
          return ruling instanceof Accepted accepted
              ? OffLoop.run(() -> sign(locked, request, accepted)).replaceWith(ruling)
              : Uni.createFrom().item(ruling);
        });
  }

  /** A no, which ends the request. */
  Uni<Answer> reject(ProposalCommand request) {
    return calls.locked(
        request,
        locked -> {
          Proposal proposal = locked.proposal();
          return rejectedBy(proposal)
              .map(
                  by ->
                      Deciding.reject(
                          locked.matter(policies),
                          by,
                          Voter.own(request.actor()),
                          request.contentHash(),
                          request.reason()))
              .invoke(ruling -> end(locked, request, ruling, "REJECTED"));
        });
  }

  /** The submitter takes it back. */
  Uni<Answer> withdraw(ProposalCommand request) {
    return calls.locked(
        request,
        locked -> {
          Ruling ruling =
              ProposalViews.withdrawal(locked.proposal(), request.actor(), request.contentHash());
          end(locked, request, ruling, "WITHDRAWN");
          return Uni.createFrom().item(ruling);
        });
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

  private void sign(LockedProposal locked, ProposalCommand request, Accepted accepted) {
    BookUnit unit = locked.unit();
    Proposal proposal = locked.proposal();
    unit.add(
        ApprovalRow.of(
            proposal.id(),
            proposal.revision(),
            request.actor(),
            request.contentHash(),
            request.reason(),
            unit.now()));
    Moves.move(unit, proposal, accepted.event(), "APPROVAL", request.actor(), request.reason());
    if (accepted.event() != RequestEvent.COMPLETE) {
      return;
    }
    Moves.report(unit, proposal, "APPROVED", Actor.SYSTEM, "the quorum is complete");
    if (proposal.isCondor()) {
      Release.toCondorService(unit, proposal);
      return;
    }
    MarketInputs inputs = unit.book().inputs();
    Release.releaseAndFill(unit, proposal, inputs);
    if (proposal.state() == RequestState.FILLED) {
      BookViews.show(
          unit,
          inputs,
          engine.assess(inputs, unit.held(inputs.step().session()), Map.of()),
          List.of());
    }
  }

  private Uni<Optional<String>> rejectedBy(Proposal proposal) {
    if (proposal.state() != RequestState.REJECTED) {
      return Uni.createFrom().item(Optional.empty());
    }
    return audit
        .of(proposal.id().toString())
        .map(
            lines ->
                lines.stream()
                    .filter(line -> line.action().equals("REJECTED"))
                    .map(AuditRow::actor)
                    .findFirst());
  }
}
