package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code GET /api/v1/indices/{symbol}}: one value of the run.
 *
 * @param value points
 * @param quality MODEL, DELAYED, REALTIME or SETTLED
 */
public record IndexPoint(
    String symbol,
    LocalDate session,
    Instant marketTime,
    long step,
    double value,
    String quality) {}
