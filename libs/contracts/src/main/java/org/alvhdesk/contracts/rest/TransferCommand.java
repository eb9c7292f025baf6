package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;

/**
 * Body of {@code POST /api/v1/ledger/transfers}.
 *
 * @param kind DEPOSIT or WITHDRAWAL
 * @param amountUsd US dollars, above 0, whole cents
 * @param reason why; not blank
 */
public record TransferCommand(String kind, BigDecimal amountUsd, String reason) {}
