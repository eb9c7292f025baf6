package org.alvhdesk.hedge.command;

import java.util.List;
import org.alvhdesk.approval.Matter;
import org.alvhdesk.hedge.approval.ApprovalRow;
import org.alvhdesk.hedge.approval.Policies;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.proposal.Proposal;

/** A proposal and its book, both locked, with the approvals it has. */
public record LockedProposal(BookUnit unit, Proposal proposal, List<ApprovalRow> signed) {
  public LockedProposal {
    signed = List.copyOf(signed);
  }

  /** As libs/approval decides on it. */
  public Matter matter(Policies policies) {
    return new Matter(
        proposal.request(),
        policies.required(proposal.kind()),
        signed.stream().map(ApprovalRow::approval).toList(),
        unit.now());
  }
}
