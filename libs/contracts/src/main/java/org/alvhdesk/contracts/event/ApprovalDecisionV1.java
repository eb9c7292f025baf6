package org.alvhdesk.contracts.event;

import java.time.Instant;

/**
 * A change request moved.
 *
 * @param decision SUBMITTED, APPROVAL, APPROVED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED,
 *     RELEASED, PARTLY_FILLED, FILLED, STALE, ORPHAN_LEG (shorts that a fill in part leaves
 *     uncovered)
 * @param state state of the request after it
 * @param actor user name, or {@code system}
 * @param effectiveStep the step at which rules first see it
 * @param marketTime market time of the last decided step
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
    Instant marketTime) {}
