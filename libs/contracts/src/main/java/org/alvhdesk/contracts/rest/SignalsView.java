package org.alvhdesk.contracts.rest;

import org.alvhdesk.contracts.event.MarketStepV1;

/**
 * {@code GET /api/v1/signals/latest}: the latest sealed step with its signals.
 *
 * @param recordedAt wall time at which the snapshot was sealed
 */
public record SignalsView(MarketStepV1 step, java.time.Instant recordedAt) {}
