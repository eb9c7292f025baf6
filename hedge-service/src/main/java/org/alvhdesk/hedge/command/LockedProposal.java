package org.alvhdesk.hedge.command;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.approval.Ruling.Overtaken;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.approval.emergency.BreakGlass;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.delegation.Electorate;
import org.alvhdesk.hedge.proposal.Overdue;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalFigures;

/**
 * A proposal and its book, both locked, with the approvals it has.
 *
 * @param desk who can decide, and what they lend each other
 */
public record LockedProposal(
    BookUnit unit, Proposal proposal, List<ApprovalRow> signed, Electorate desk) {
  public LockedProposal {
    signed = List.copyOf(signed);
  }

  /** As libs/approval decides on it: approvals count in the roles that are still held. */
  public Matter matter(Policies policies) {
    return new Matter(
        proposal.request(),
        policies.required(ProposalFigures.of(proposal.signed())),
        signed.stream().map(ApprovalRow::approval).map(desk::asHeld).toList(),
        unit.now());
  }

  /**
   * What {@code actor} gets instead of a ruling because its time has run out: it is moved to its
   * end. Empty while its time runs, and for those who have no say in it, whom the rules refuse.
   */
  Optional<Overtaken> overdueFor(Actor actor) {
    return proposal.request().isSubmittedBy(actor) || actor.holdsAny(BreakGlass.ROLES)
        ? Overdue.end(unit, proposal)
        : Optional.empty();
  }

  /** {@code actor} with what is lent to them for this proposal. */
  public Voter voter(Actor actor) {
    return desk.voter(actor, proposal.request(), unit.now());
  }
}
