package org.alvhdesk.contracts.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A session of a book has closed in the ledger: the first thing that knows its net asset value.
 *
 * @param step the last of the session
 * @param navUsd cash and positions at mid, US dollars; null when a mark was missing
 * @param cashUsd US dollars
 * @param quality of the marks
 */
public record LedgerCloseV1(
    String bookId,
    String runId,
    long step,
    LocalDate session,
    Instant marketTime,
    BigDecimal navUsd,
    BigDecimal cashUsd,
    String quality) {}
