package org.alvhdesk.hedge.proposal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.kit.decision.ProposalTerms;

/**
 * What is signed of a condor change: all that condor-service proposed, and the policy it is
 * approved under.
 *
 * @param schema name and version of this form
 * @param policyId quorum policy it will be approved under
 * @param condorBookVersion the book it was made for
 */
public record CondorContent(
    String schema,
    String id,
    String bookId,
    String kind,
    int revision,
    RuleSetRef ruleSet,
    String policyId,
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
    List<TraceLine> trace,
    Instant expiresAt)
    implements SignedContent {
  /** Current form. */
  public static final String SCHEMA = "alvh.condor-proposal/1";

  public CondorContent {
    trace = List.copyOf(trace);
  }

  /**
   * The content of {@code proposal} under {@code policyId}.
   *
   * @param sessionsToLive what that policy grants at most: it expires at the close of this many
   *     sessions after its own, or when condor-service says, whatever is earlier
   */
  public static CondorContent of(CondorProposalV1 proposal, String policyId, int sessionsToLive) {
    Instant latest = ProposalTerms.expiresAt(proposal.session(), sessionsToLive);
    return new CondorContent(
        SCHEMA,
        proposal.proposalId(),
        proposal.bookId(),
        proposal.kind(),
        proposal.revision(),
        new RuleSetRef(proposal.ruleSetId(), proposal.ruleSetVersion()),
        policyId,
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
        proposal.trace(),
        proposal.expiresAt().isBefore(latest) ? proposal.expiresAt() : latest);
  }

  @Override
  public BigDecimal costUsd() {
    return change.cost().cashAtLimitUsd().negate();
  }

  /** The content in {@code stored} bytes. */
  public static CondorContent read(byte[] stored) {
    return Json.read(new String(stored, StandardCharsets.UTF_8), CondorContent.class);
  }
}
