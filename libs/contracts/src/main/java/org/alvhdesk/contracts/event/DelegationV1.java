package org.alvhdesk.contracts.event;

import java.time.Instant;

/**
 * A role was lent for a time, or a loan was ended before its time.
 *
 * @param bookId whose audit tells of it
 * @param delegationId UUID
 * @param act {@code GIVEN} or {@code ENDED}
 * @param role that is lent
 * @param delegator who holds it and lends it
 * @param delegate to whom
 * @param start wall time from which it counts
 * @param end wall time from which it does not count any more: the agreed one, or when it was ended
 * @param reason given with it
 * @param runId run of the market
 * @param step last step decided before it
 * @param marketTime of that step
 */
public record DelegationV1(
    String bookId,
    String delegationId,
    String act,
    String role,
    String delegator,
    String delegate,
    Instant start,
    Instant end,
    String reason,
    String runId,
    long step,
    Instant marketTime) {}
