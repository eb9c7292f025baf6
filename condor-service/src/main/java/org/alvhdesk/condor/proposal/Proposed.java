package org.alvhdesk.condor.proposal;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.approval.JsonValue;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.kit.decision.CanonicalTree;

/**
 * The part of a signed condor change that condor-service proposed, by the names that it has there.
 * The rest (approval policy, expiry, joint risk) hedge-service adds. Read from what was signed and
 * made from what is stored here, both are compared in canonical form.
 */
record Proposed(
    String id,
    String bookId,
    String kind,
    int revision,
    RuleSetRef ruleSet,
    String headline,
    String trigger,
    String runId,
    long step,
    Instant createdAt,
    String snapshotId,
    long condorBookVersion,
    String engineVersion,
    String quality,
    CondorChange change,
    List<TraceLine> trace) {

  /** That of {@code proposal}. */
  static Proposed of(CondorProposalV1 proposal) {
    return new Proposed(
        proposal.proposalId(),
        proposal.bookId(),
        proposal.kind(),
        proposal.revision(),
        new RuleSetRef(proposal.ruleSetId(), proposal.ruleSetVersion()),
        proposal.headline(),
        proposal.trigger(),
        proposal.runId(),
        proposal.step(),
        proposal.marketTime(),
        proposal.snapshotId(),
        proposal.condorBookVersion(),
        proposal.engineVersion(),
        proposal.quality(),
        proposal.change(),
        proposal.trace());
  }

  /**
   * That of {@code signed}, canonical JSON.
   *
   * @throws org.alvhdesk.contracts.UndecodableEvent when it is no condor change
   */
  static Proposed read(String signed) {
    return Json.read(signed, Proposed.class);
  }

  /** As it is signed. */
  JsonValue tree() {
    return CanonicalTree.of(this);
  }
}
