package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Cash was paid into a book or taken out of it.
 *
 * @param kind {@code DEPOSIT} or {@code WITHDRAWAL}
 * @param amountUsd US dollars, above 0 in both
 * @param cashUsd cash of the book after it, US dollars
 * @param reason given with it
 * @param actor who booked it
 * @param runId run of the market
 * @param step last step decided before it
 * @param marketTime of that step
 */
public record CashTransferV1(
    String bookId,
    String kind,
    BigDecimal amountUsd,
    BigDecimal cashUsd,
    String reason,
    String actor,
    String runId,
    long step,
    Instant marketTime) {}
