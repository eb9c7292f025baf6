package org.alvhdesk.hedge.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.ChangeRisk;
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
 * @param risk what it does to the joint book with the hedge as held; null only in a content of
 *     {@link #SCHEMA_1}, whose bytes do not have it
 * @param grossAtLimitUsd what is traded at the limits, credits and debits of its condors alike, US
 *     dollars; null in a content of an earlier form
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
    Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) ChangeRisk risk,
    @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal grossAtLimitUsd)
    implements SignedContent {
  /** Current form. */
  public static final String SCHEMA = "alvh.condor-proposal/3";

  /** The form before it: without what is traded. Stored contents of it read and hash as ever. */
  public static final String SCHEMA_2 = "alvh.condor-proposal/2";

  /** The first form: also without {@code risk}. */
  public static final String SCHEMA_1 = "alvh.condor-proposal/1";

  public CondorContent {
    SignedContent.checkRisk(schema, SCHEMA_1, risk);
    SignedContent.checkGross(schema, SCHEMA, grossAtLimitUsd);
    trace = List.copyOf(trace);
  }

  /**
   * The content of {@code proposal} under {@code policyId}, which does {@code risk}.
   *
   * @param sessionsToLive what that policy grants at most: it expires at the close of this many
   *     sessions after its own, or when condor-service says, whatever is earlier
   */
  public static CondorContent of(
      CondorProposalV1 proposal, String policyId, int sessionsToLive, ChangeRisk risk) {
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
        proposal.expiresAt().isBefore(latest) ? proposal.expiresAt() : latest,
        risk,
        gross(proposal.change()));
  }

  /** One credit or debit for each condor: its four legs are one order with one limit. */
  private static BigDecimal gross(CondorChange change) {
    return change.trades().stream()
        .map(trade -> trade.cashAtLimitUsd().abs())
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
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
