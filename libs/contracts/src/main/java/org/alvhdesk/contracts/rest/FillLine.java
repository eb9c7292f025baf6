package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One fill of the hedge book.
 *
 * @param proposalId null for the opening book and what matched no change
 * @param symbol OCC, CFE or ticker
 * @param pricePoints points per contract; US dollars for a share
 * @param cashUsd received when positive; fees apart
 * @param valueDate session it counts in
 * @param mode PAPER_MID, PAPER_WORKED, PAPER_FULL_SPREAD or BROKER; null for a settlement
 */
public record FillLine(
    String proposalId,
    String cause,
    String layer,
    String action,
    int quantity,
    String symbol,
    BigDecimal pricePoints,
    BigDecimal cashUsd,
    BigDecimal feesUsd,
    LocalDate valueDate,
    Instant marketTime,
    String mode,
    String quality,
    String broker,
    String executionId,
    Instant tradedAt,
    String recordedBy) {}
