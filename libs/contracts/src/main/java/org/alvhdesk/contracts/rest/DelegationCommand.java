package org.alvhdesk.contracts.rest;

import java.time.Instant;

/**
 * {@code POST /api/v1/delegations}: for a time, somebody else may approve in one of my roles.
 *
 * @param role one of the caller's own that approves
 * @param to user name of another person who may approve
 * @param start wall time; now when absent
 * @param end wall time, at most 14 days after the start
 * @param reason kept in the audit
 */
public record DelegationCommand(
    String role, String to, Instant start, Instant end, String reason) {}
