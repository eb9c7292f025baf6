package org.alvhdesk.condor;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.contracts.event.CondorProposalV1;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.kit.decision.CanonicalTree;

/**
 * Plays hedge-service: what people sign of a condor proposal, as its {@code CondorContent} writes
 * it.
 */
public final class SignedChange {
  private SignedChange() {}

  /** Canonical JSON of {@code alvh.condor-proposal/3}. */
  public static String of(CondorProposalV1 proposal) {
    Map<String, Object> content = new HashMap<>();
    content.put("schema", "alvh.condor-proposal/3");
    content.put("id", proposal.proposalId());
    content.put("bookId", proposal.bookId());
    content.put("kind", proposal.kind());
    content.put("revision", proposal.revision());
    content.put("ruleSet", new RuleSetRef(proposal.ruleSetId(), proposal.ruleSetVersion()));
    content.put("policyId", "TEST/1");
    content.put("headline", proposal.headline());
    content.put("trigger", proposal.trigger());
    content.put("runId", proposal.runId());
    content.put("step", proposal.step());
    content.put("createdAt", proposal.marketTime());
    content.put("snapshotId", proposal.snapshotId());
    content.put("condorBookVersion", proposal.condorBookVersion());
    content.put("engineVersion", proposal.engineVersion());
    content.put("quality", proposal.quality());
    content.put("change", proposal.change());
    content.put("trace", proposal.trace());
    content.put("expiresAt", proposal.expiresAt());
    content.put("risk", Map.of("vegaUsd", -0.5));
    content.put("grossAtLimitUsd", new BigDecimal("1200.00"));
    return CanonicalJson.text(CanonicalTree.of(content));
  }

  /** What people approve: SHA-256 of {@code signed}. */
  public static String hash(String signed) {
    return ContentHash.of(signed.getBytes(StandardCharsets.UTF_8));
  }
}
