package org.alvhdesk.hedge.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import org.alvhdesk.approval.CanonicalJson;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.kit.decision.CanonicalTree;

/**
 * Everything that is signed. Its canonical JSON is made once, stored, hashed and shown: what a
 * person reads is read back from those bytes.
 */
public sealed interface SignedContent permits ProposalContent, CondorContent, DocumentContent {
  /** Id of the request. */
  String id();

  /** The book it changes. */
  String bookId();

  /** Kind of change. */
  String kind();

  /** Revision of the content, from 1. */
  int revision();

  /** Name and version of the approval policy it was made under. */
  String policyId();

  /** Rule set that proposed it. */
  RuleSetRef ruleSet();

  /** One sentence for people. */
  String headline();

  /** Market run. */
  String runId();

  /** Step that made it. */
  long step();

  /** Market time of that step. */
  Instant createdAt();

  /** Sealed snapshot of that step. */
  String snapshotId();

  /** When it expires, market time. */
  Instant expiresAt();

  /** Paid at the limit prices, US dollars; negative when received. */
  BigDecimal costUsd();

  /** What it does to the joint book; null in a content that was signed before there was one. */
  ChangeRisk risk();

  /**
   * @throws IllegalArgumentException when {@code risk} is missing in a form that has it, or there
   *     in the first, which has none
   */
  static void checkRisk(String schema, String first, ChangeRisk risk) {
    if (schema.equals(first) != (risk == null)) {
      throw new IllegalArgumentException(
          "a content of " + schema + (risk == null ? " needs a" : " has no") + " risk section");
    }
  }

  /**
   * @throws IllegalArgumentException when a content of the {@code current} form lacks what is
   *     traded, or an earlier one, which does not say it, has it
   */
  static void checkGross(String schema, String current, BigDecimal gross) {
    if (schema.equals(current) != (gross != null)) {
      throw new IllegalArgumentException(
          "a content of "
              + schema
              + (gross == null ? " needs" : " has no")
              + " grossAtLimitUsd, the size that its approval is asked by");
    }
  }

  /** The bytes that are signed. */
  default byte[] bytes() {
    return CanonicalJson.bytes(CanonicalTree.of(this));
  }
}
