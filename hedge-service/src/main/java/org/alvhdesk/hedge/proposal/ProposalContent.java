package org.alvhdesk.hedge.proposal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.TraceLine;

/**
 * Everything that is signed. Its canonical JSON is made once, stored, hashed and shown: what a
 * person reads is read back from those bytes.
 *
 * @param schema name and version of this form
 * @param policyId quorum policy it will be approved under
 */
public record ProposalContent(
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
    long bookVersion,
    long condorBookVersion,
    String engineVersion,
    String quality,
    List<ProposalView.Leg> legs,
    List<ProposalView.Layer> layers,
    ProposalView.Cost cost,
    List<TraceLine> trace,
    List<ScenarioRow> scenarios,
    Instant expiresAt) {
  /** Current form. */
  public static final String SCHEMA = "alvh.proposal/1";

  public ProposalContent {
    legs = List.copyOf(legs);
    layers = List.copyOf(layers);
    trace = List.copyOf(trace);
    scenarios = List.copyOf(scenarios);
  }

  /** The bytes that are signed. */
  public byte[] bytes() {
    return CanonicalJson.bytes(CanonicalTree.of(this));
  }

  /** The content in {@code stored} bytes. */
  public static ProposalContent read(byte[] stored) {
    return Json.read(new String(stored, StandardCharsets.UTF_8), ProposalContent.class);
  }
}
