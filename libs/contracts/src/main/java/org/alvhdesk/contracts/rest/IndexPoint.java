package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code GET /api/v1/indices/{symbol}}: one value, of the run or of the stored history.
 *
 * @param step of the run; 0 for a value of the history
 * @param value points
 * @param quality MODEL, DELAYED, REALTIME or SETTLED
 * @param source who says so: the run's market, or the publisher in the history
 */
public record IndexPoint(
    String symbol,
    LocalDate session,
    Instant marketTime,
    long step,
    double value,
    String quality,
    String source) {}
