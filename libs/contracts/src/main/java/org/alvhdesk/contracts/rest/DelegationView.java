package org.alvhdesk.contracts.rest;

import java.time.Instant;

/**
 * One line of {@code GET /api/v1/delegations}. Times are wall times.
 *
 * @param from whose role it is
 * @param to who may use it
 * @param state PLANNED, ACTIVE, ENDED or REVOKED
 * @param revokedAt when it was ended early; null otherwise
 * @param mayRevoke whether the caller may end it
 */
public record DelegationView(
    String id,
    String role,
    String from,
    String to,
    Instant start,
    Instant end,
    String reason,
    Instant givenAt,
    String state,
    Instant revokedAt,
    boolean mayRevoke) {}
