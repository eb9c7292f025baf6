package org.alvhdesk.hedge.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.contracts.rest.TraceLine;
import org.alvhdesk.hedge.book.PaperFill;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * What is signed of a hedge change.
 *
 * @param schema name and version of this form
 * @param policyId quorum policy it will be approved under
 * @param risk what it does to the joint book; null only in a content of {@link #SCHEMA_1}, whose
 *     bytes do not have it
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
    Instant expiresAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) ChangeRisk risk)
    implements SignedContent {
  /** Current form. */
  public static final String SCHEMA = "alvh.proposal/3";

  /** The form before it: without what is traded. Stored contents of it read and hash as ever. */
  public static final String SCHEMA_2 = "alvh.proposal/2";

  /** The first form: also without {@code risk}. */
  public static final String SCHEMA_1 = "alvh.proposal/1";

  public ProposalContent {
    SignedContent.checkRisk(schema, SCHEMA_1, risk);
    SignedContent.checkGross(schema, SCHEMA, cost.grossAtLimitUsd());
    legs = List.copyOf(legs);
    layers = List.copyOf(layers);
    trace = List.copyOf(trace);
    scenarios = List.copyOf(scenarios);
  }

  @Override
  public BigDecimal costUsd() {
    return cost.atLimitUsd();
  }

  /** The series it buys, by layer: kept while people are reading it (K1-c.keep). */
  public Map<HedgeLayer, HedgeContract> bought() {
    Map<HedgeLayer, HedgeContract> series = new EnumMap<>(HedgeLayer.class);
    legs.stream()
        .filter(leg -> Action.valueOf(leg.action()) == Action.BUY)
        .forEach(leg -> series.put(HedgeLayer.valueOf(leg.layer()), PaperFill.contract(leg)));
    return series;
  }

  /** The content in {@code stored} bytes. */
  public static ProposalContent read(byte[] stored) {
    return Json.read(new String(stored, StandardCharsets.UTF_8), ProposalContent.class);
  }
}
