package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of the cash ledger.
 *
 * @param id ascending in the order of booking
 * @param valueDate session it counts in
 * @param kind DEPOSIT, WITHDRAWAL, TRADE, SETTLEMENT, FEE, INTEREST or ADJUSTMENT
 * @param amountUsd positive into the account, negative out of it
 * @param balanceUsd cash after it
 * @param layer of a trade or settlement, or null
 * @param note what it is for
 * @param actor who booked it; {@code system} when no person did
 * @param marketTime of the step that it belongs to
 * @param recordedAt wall time
 */
public record CashLine(
    long id,
    LocalDate valueDate,
    String kind,
    BigDecimal amountUsd,
    BigDecimal balanceUsd,
    String layer,
    String note,
    String actor,
    Instant marketTime,
    Instant recordedAt) {}
