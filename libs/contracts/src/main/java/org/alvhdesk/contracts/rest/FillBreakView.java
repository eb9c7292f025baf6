package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An execution that fits nothing released.
 *
 * @param line of the imported file
 * @param pricePoints points per contract
 * @param tradedAt as the broker says
 * @param reason such as UNKNOWN_CONTRACT or OVERFILL
 * @param proposalId the change it comes nearest to; null for none
 * @param recordedAt wall time
 * @param state OPEN, BOOKED (a position of no change) or DISMISSED (not the desk's)
 * @param resolution why, as the person said who decided
 */
public record FillBreakView(
    long id,
    int line,
    String broker,
    String executionId,
    String action,
    int quantity,
    String symbol,
    BigDecimal pricePoints,
    Instant tradedAt,
    String reason,
    String detail,
    String proposalId,
    String recordedBy,
    Instant recordedAt,
    String state,
    String resolvedBy,
    Instant resolvedAt,
    String resolution) {}
