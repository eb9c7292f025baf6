package org.alvhdesk.hedge.proposal;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.QuorumView;

/** What a view shows beside the signed content, whatever the kind of change. */
record ProposalViewParts(
    String state,
    String contentHash,
    String submittedBy,
    Instant expiresAt,
    List<ProposalView.Approval> approvals,
    List<String> missing,
    List<ProposalView.Act> mayAct,
    List<ProposalView.Fill> fills,
    List<ProposalView.History> history,
    CondorFillV1 condorFill,
    QuorumView quorum) {

  ProposalView with(ProposalContent c) {
    return new ProposalView(
        c.id(),
        c.bookId(),
        c.kind(),
        c.revision(),
        state,
        contentHash,
        c.ruleSet(),
        c.headline(),
        c.trigger(),
        c.runId(),
        c.step(),
        c.createdAt(),
        c.snapshotId(),
        c.bookVersion(),
        c.condorBookVersion(),
        c.engineVersion(),
        c.quality(),
        submittedBy,
        c.legs(),
        c.layers(),
        c.cost(),
        c.trace(),
        c.scenarios(),
        approvals,
        missing,
        mayAct,
        fills,
        history,
        expiresAt,
        null,
        null,
        null,
        c.risk(),
        quorum);
  }

  ProposalView with(CondorContent c) {
    return new ProposalView(
        c.id(),
        c.bookId(),
        c.kind(),
        c.revision(),
        state,
        contentHash,
        c.ruleSet(),
        c.headline(),
        c.trigger(),
        c.runId(),
        c.step(),
        c.createdAt(),
        c.snapshotId(),
        c.condorBookVersion(),
        c.condorBookVersion(),
        c.engineVersion(),
        c.quality(),
        submittedBy,
        List.of(),
        List.of(),
        new ProposalView.Cost(
            c.costUsd(),
            c.change().cost().cashAtMidUsd().negate(),
            null,
            null,
            null,
            c.grossAtLimitUsd(),
            null),
        c.trace(),
        List.of(),
        approvals,
        missing,
        mayAct,
        fills,
        history,
        expiresAt,
        c.change(),
        condorFill,
        null,
        c.risk(),
        quorum);
  }

  ProposalView with(DocumentContent c) {
    return new ProposalView(
        c.id(),
        c.bookId(),
        c.kind(),
        c.revision(),
        state,
        contentHash,
        c.ruleSet(),
        c.headline(),
        "PERSON",
        c.runId(),
        c.step(),
        c.createdAt(),
        c.snapshotId(),
        c.bookVersion(),
        c.bookVersion(),
        c.engineVersion(),
        c.quality(),
        submittedBy,
        List.of(),
        List.of(),
        new ProposalView.Cost(c.costUsd(), c.costUsd(), null, null, null),
        List.of(),
        List.of(),
        approvals,
        missing,
        mayAct,
        fills,
        history,
        expiresAt,
        null,
        null,
        c.change(),
        null,
        quorum);
  }
}
