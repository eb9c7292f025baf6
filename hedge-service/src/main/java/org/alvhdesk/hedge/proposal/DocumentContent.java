package org.alvhdesk.hedge.proposal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.DocumentChange;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;

/**
 * What is signed of a change of a rule set, the limits or the approval policy: the whole document,
 * and what it changes.
 *
 * @param schema name and version of this form
 * @param ruleSet name and version of the document proposed
 * @param policyId quorum policy it will be approved under: the one in force, also for a new policy
 */
public record DocumentContent(
    String schema,
    String id,
    String bookId,
    String kind,
    int revision,
    RuleSetRef ruleSet,
    String policyId,
    String headline,
    String runId,
    long step,
    Instant createdAt,
    String snapshotId,
    long bookVersion,
    String engineVersion,
    String quality,
    DocumentChange change,
    Instant expiresAt)
    implements SignedContent {
  /** Current form. */
  public static final String SCHEMA = "alvh.document-proposal/1";

  @Override
  public BigDecimal costUsd() {
    return new BigDecimal("0.00");
  }

  /** Null: what other rules would do to the book is for a backtest to say. */
  @Override
  public ChangeRisk risk() {
    return null;
  }

  /** The content in {@code stored} bytes. */
  public static DocumentContent read(byte[] stored) {
    return Json.read(new String(stored, StandardCharsets.UTF_8), DocumentContent.class);
  }
}
