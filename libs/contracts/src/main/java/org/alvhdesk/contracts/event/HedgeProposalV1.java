package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A change request exists; its content is read from its owner, hedge-service.
 *
 * @param kind {@code hedge} or {@code condor}
 * @param supersedes id of the draft it replaces, or null
 * @param contentHash SHA-256 (hex) of the canonical content
 * @param costUsd premium to pay at the limit prices (negative when received), US dollars
 */
public record HedgeProposalV1(
    String proposalId,
    String bookId,
    String kind,
    int revision,
    String state,
    String contentHash,
    String ruleSetId,
    String ruleSetVersion,
    String runId,
    long step,
    Instant marketTime,
    String snapshotId,
    BigDecimal costUsd,
    String headline,
    Instant expiresAt,
    String supersedes) {}
