package org.alvhdesk.hedge.proposal;

import java.util.Collection;
import java.util.List;
import org.alvhdesk.hedge.approval.ApprovalRow;

/** A proposal with the approvals it has. */
record WithApprovals(Proposal proposal, List<ApprovalRow> signed) {
  /** With those of {@code all} that are its own. */
  static WithApprovals of(Proposal proposal, Collection<ApprovalRow> all) {
    return new WithApprovals(
        proposal, all.stream().filter(row -> row.proposalId().equals(proposal.id())).toList());
  }
}
