package org.alvhdesk.hedge.proposal;

import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.audit.AuditEntry;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.ApprovalDecisionV1;
import org.alvhdesk.contracts.event.HedgeProposalV1;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.HedgeBook;
import org.alvhdesk.kit.outbox.OutboxMessage;

/** Moves of a change request, each with its line of the audit and its fact in one transaction. */
public final class Moves {
  private Moves() {}

  /**
   * Moves {@code proposal} by {@code event} and reports it as {@code decision}.
   *
   * @param detail reason or figures in words, or null
   */
  public static void move(
      BookUnit unit,
      Proposal proposal,
      RequestEvent event,
      String decision,
      Actor actor,
      String detail) {
    proposal.move(event);
    report(unit, proposal, decision, actor, detail);
  }

  /** As {@link #move}, for a move that may come several times. */
  public static void moveAgain(
      BookUnit unit,
      Proposal proposal,
      RequestEvent event,
      String decision,
      Actor actor,
      String detail,
      List<?> occurrence) {
    proposal.move(event);
    report(unit, proposal, decision, actor, detail, occurrence);
  }

  /**
   * Makes {@code proposal} its next revision, with its line of the audit and its facts. Approvals
   * of the one before stay on record and count no more.
   *
   * @param sized whether it still brings layers sized in dollars to their size, if it did
   * @param act {@link ProposalRevision#EDITED} or {@link ProposalRevision#REFRESHED}
   */
  public static void revise(
      BookUnit unit,
      Proposal proposal,
      SignedContent content,
      boolean sized,
      String act,
      Actor actor,
      String reason) {
    proposal.revise(content, unit.book().inputs().step().session(), sized, actor, unit.now());
    unit.add(ProposalRevision.of(proposal, act, actor.name(), reason, unit.now()));
    report(unit, proposal, act, actor, reason);
    announce(unit, proposal, null);
  }

  /**
   * Adds a new request to {@code unit}, with its line of the audit and its fact.
   *
   * @param supersedes id of the request it takes the place of, or null
   */
  public static void create(BookUnit unit, Proposal draft, String supersedes, String reason) {
    createBy(unit, draft, supersedes, Actor.SYSTEM, reason);
  }

  /** The same for a request that {@code actor} has made. */
  public static void createBy(
      BookUnit unit, Proposal draft, String supersedes, Actor actor, String reason) {
    unit.add(draft);
    unit.audit(
        new AuditEntry(
            unit.now(),
            unit.book().marketTime(),
            actor,
            "PROPOSED",
            draft.id().toString(),
            draft.state().name(),
            draft.contentHash(),
            reason));
    unit.add(
        ProposalRevision.of(draft, ProposalRevision.PROPOSED, actor.name(), reason, unit.now()));
    announce(unit, draft, supersedes);
  }

  private static void announce(BookUnit unit, Proposal draft, String supersedes) {
    SignedContent content = draft.signed();
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.HEDGE_PROPOSAL, draft.id(), draft.revision()),
            Topics.HEDGE_PROPOSAL,
            draft.id().toString(),
            new HedgeProposalV1(
                draft.id().toString(),
                draft.bookKey().bookId(),
                draft.kind(),
                draft.revision(),
                draft.state().name(),
                draft.contentHash(),
                draft.ruleSet().id(),
                draft.ruleSet().version(),
                draft.bookKey().runId(),
                content.step(),
                content.createdAt(),
                content.snapshotId(),
                draft.costUsd(),
                draft.headline(),
                draft.expiresAt(),
                supersedes),
            content.createdAt()));
  }

  /** Reports {@code decision} about {@code proposal} in the state it has now. */
  public static void report(
      BookUnit unit, Proposal proposal, String decision, Actor actor, String detail) {
    report(unit, proposal, decision, actor, detail, List.of());
  }

  /**
   * Reports {@code decision}, which may come several times.
   *
   * @param occurrence tells this time from the others
   */
  public static void report(
      BookUnit unit,
      Proposal proposal,
      String decision,
      Actor actor,
      String detail,
      List<?> occurrence) {
    HedgeBook book = unit.book();
    boolean released = decision.equals(RequestState.RELEASED.name());
    unit.audit(
        new AuditEntry(
            unit.now(),
            book.marketTime(),
            actor,
            decision,
            proposal.id().toString(),
            proposal.state().name(),
            proposal.contentHash(),
            detail));
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(
                Stream.concat(
                        Stream.of(
                            Topics.APPROVAL_DECISION,
                            proposal.id(),
                            proposal.revision(),
                            decision,
                            actor.name()),
                        occurrence.stream())
                    .toArray()),
            Topics.APPROVAL_DECISION,
            proposal.id().toString(),
            new ApprovalDecisionV1(
                proposal.id().toString(),
                proposal.bookKey().bookId(),
                proposal.kind(),
                proposal.revision(),
                proposal.contentHash(),
                decision,
                proposal.state().name(),
                actor.name(),
                detail,
                proposal.bookKey().runId(),
                unit.effectiveStep(),
                book.marketTime(),
                released ? proposal.execution().orElse(null) : null,
                released && proposal.isCondor() ? proposal.signedText() : null),
            book.marketTime()));
  }
}
