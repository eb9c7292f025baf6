package org.alvhdesk.contracts.event;

import java.time.Instant;

/**
 * A change request moved.
 *
 * @param decision SUBMITTED, APPROVAL, APPROVED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED,
 *     RELEASED, PARTLY_FILLED, FILLED, STALE, ORPHAN_LEG (shorts that a fill in part leaves
 *     uncovered), OUTSIDE_BANDS and INSIDE_BANDS (people work it, and it has left what was approved
 *     or is back)
 * @param state state of the request after it
 * @param actor user name, or {@code system}
 * @param effectiveStep the step at which rules first see it
 * @param marketTime market time of the last decided step
 * @param execution of a RELEASED condor change: how it is filled, {@code paper-mid}, {@code
 *     paper-worked}, {@code paper-full-spread} or {@code manual}; null in any other decision and in
 *     one from before this was said, which is {@code paper-full-spread}
 * @param signed of a RELEASED condor change: what was approved, canonical JSON; SHA-256 of its
 *     UTF-8 bytes is {@code contentHash}. Null in any other decision and in one from before this
 *     was said
 */
public record ApprovalDecisionV1(
    String proposalId,
    String bookId,
    String kind,
    int revision,
    String contentHash,
    String decision,
    String state,
    String actor,
    String reason,
    String runId,
    long effectiveStep,
    Instant marketTime,
    String execution,
    String signed) {
  /** Execution of what people work at a broker. */
  public static final String MANUAL = "manual";

  /** A decision that does not say how something is filled. */
  public ApprovalDecisionV1(
      String proposalId,
      String bookId,
      String kind,
      int revision,
      String contentHash,
      String decision,
      String state,
      String actor,
      String reason,
      String runId,
      long effectiveStep,
      Instant marketTime) {
    this(
        proposalId,
        bookId,
        kind,
        revision,
        contentHash,
        decision,
        state,
        actor,
        reason,
        runId,
        effectiveStep,
        marketTime,
        null,
        null);
  }
}
