package org.alvhdesk.hedge.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.Deciding;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.AlreadyCounted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Approvals;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.audit.AuditLog;
import org.alvhdesk.hedge.audit.AuditRow;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.BookViews;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.engine.HedgeEngine;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalViews;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.hedge.release.Release;
import org.alvhdesk.kit.tx.OffLoop;

/**
 * What people want done to a proposal, each in the caller's one transaction: the book is locked,
 * then the proposal; libs/approval rules; state, approval, audit and facts are written together.
 */
@ApplicationScoped
class Commands {
  private final Books books;
  private final Proposals proposals;
  private final Approvals approvals;
  private final AuditLog audit;
  private final Policies policies;
  private final ProposalViews views;
  private final HedgeEngine engine;

  Commands(
      Books books,
      Proposals proposals,
      Approvals approvals,
      AuditLog audit,
      Policies policies,
      ProposalViews views,
      HedgeEngine engine) {
    this.books = books;
    this.proposals = proposals;
    this.approvals = approvals;
    this.audit = audit;
    this.policies = policies;
    this.views = views;
    this.engine = engine;
  }

  /** A proposal and its book, both locked, with the approvals it has. */
  private record Locked(BookUnit unit, Proposal proposal, List<ApprovalRow> signed) {
    List<Approval> approvals() {
      return signed.stream().map(ApprovalRow::approval).toList();
    }
  }

  /** A trader asks for approval; refused when the market has left the limits of the draft. */
  Uni<Answer> submit(Request request) {
    return withLocked(
        request,
        locked -> {
          Proposal proposal = locked.proposal();
          Ruling ruling =
              Deciding.submit(
                  policies.of(proposal.kind()),
                  proposal.request(),
                  request.actor(),
                  request.contentHash());
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
  Uni<Answer> approve(Request request) {
    return withLocked(
        request,
        locked -> {
          Proposal proposal = locked.proposal();
          Ruling ruling =
              Deciding.approve(
                  policies.of(proposal.kind()),
                  proposal.request(),
                  locked.approvals(),
                  request.actor(),
                  request.contentHash());
          return ruling instanceof Accepted accepted
              ? OffLoop.run(() -> sign(locked, request, accepted)).replaceWith(ruling)
              : Uni.createFrom().item(ruling);
        });
  }

  /** A no, which ends the request. */
  Uni<Answer> reject(Request request) {
    return withLocked(
        request,
        locked -> {
          Proposal proposal = locked.proposal();
          return rejectedBy(proposal)
              .map(
                  by ->
                      Deciding.reject(
                          policies.of(proposal.kind()),
                          proposal.request(),
                          by,
                          request.actor(),
                          request.contentHash(),
                          request.reason()))
              .invoke(ruling -> end(locked, request, ruling, "REJECTED"));
        });
  }

  /** The submitter takes it back. */
  Uni<Answer> withdraw(Request request) {
    return withLocked(
        request,
        locked -> {
          Ruling ruling =
              ProposalViews.withdrawal(locked.proposal(), request.actor(), request.contentHash());
          end(locked, request, ruling, "WITHDRAWN");
          return Uni.createFrom().item(ruling);
        });
  }

  private static void end(Locked locked, Request request, Ruling ruling, String decision) {
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

  private void sign(Locked locked, Request request, Accepted accepted) {
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

  /** A command as {@link #withLocked} runs it. */
  private interface Act {
    Uni<Ruling> on(Locked locked);
  }

  private Uni<Answer> withLocked(Request request, Act act) {
    UUID id = request.proposalId();
    return proposals
        .bookOf(id)
        .chain(
            key ->
                key == null
                    ? Uni.createFrom().item(unknown(request))
                    : books
                        .lock(key)
                        .chain(
                            unit ->
                                proposals
                                    .lock(id)
                                    .chain(
                                        proposal ->
                                            approvals
                                                .of(id)
                                                .map(signed -> new Locked(unit, proposal, signed))))
                        .chain(
                            locked ->
                                act.on(locked).chain(ruling -> answer(request, locked, ruling))));
  }

  private Uni<Answer> answer(Request request, Locked locked, Ruling ruling) {
    return switch (ruling) {
      case Refused refused -> Uni.createFrom().item(Answer.refused(refused, request.path()));
      case Accepted accepted ->
          books
              .save(locked.unit())
              .chain(() -> views.of(locked.proposal(), request.actor()))
              .map(Answer::ok);
      case AlreadyCounted counted -> views.of(locked.proposal(), request.actor()).map(Answer::ok);
    };
  }

  private static Answer unknown(Request request) {
    return Answer.problem(
        404,
        "about:blank",
        "There is no proposal "
            + request.proposalId()
            + ". GET /api/v1/proposals lists those that exist.",
        request.path());
  }

  /**
   * A command with its caller.
   *
   * @param contentHash what the caller says to have seen, may be null
   * @param reason may be null
   * @param path for problem documents
   */
  record Request(UUID proposalId, Actor actor, String contentHash, String reason, String path) {}
}
