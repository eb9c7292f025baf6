package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One fill, typed in.
 *
 * @param action BUY or SELL
 * @param quantity contracts, above 0
 * @param symbol OCC symbol, VX future such as VXF26, or ticker
 * @param pricePoints points per contract
 * @param tradedAt market time of the trade
 * @param executionId the broker's id
 */
public record FillCommand(
    String action,
    Integer quantity,
    String symbol,
    BigDecimal pricePoints,
    Instant tradedAt,
    String broker,
    String executionId) {}
