package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * {@code GET /api/v1/calendar/expiries}: one listed expiry.
 *
 * @param settlement AM (to the opening quotation) or PM (to the close)
 * @param settlesAt instant at which the series stops carrying time value
 */
public record ExpiryView(String root, LocalDate expiry, String settlement, Instant settlesAt) {}
