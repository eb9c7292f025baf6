package org.alvhdesk.contracts.rest;

import java.time.Instant;

/**
 * Short options that nothing covers because a change was filled in part.
 *
 * @param uncovered contracts
 * @param planned what the whole change leaves uncovered
 * @param raisedAt market time
 * @param clearedAt market time; null while it stands
 */
public record OrphanAlarmView(
    long id,
    String proposalId,
    String text,
    int uncovered,
    int planned,
    Instant raisedAt,
    Instant clearedAt) {}
