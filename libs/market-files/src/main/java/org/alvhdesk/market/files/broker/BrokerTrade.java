package org.alvhdesk.market.files.broker;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One executed trade of a broker's file.
 *
 * @param line of the file, from 1
 * @param executionId the broker's id, or one made of the row where the broker gives none
 * @param orderReference what the order was tagged with; empty when nothing
 * @param buys true when bought
 * @param quantity contracts or shares, above 0
 * @param symbol as written
 * @param price points per contract, US dollars per share, 0 or more
 * @param at when
 */
public record BrokerTrade(
    int line,
    String executionId,
    String orderReference,
    boolean buys,
    int quantity,
    String symbol,
    BigDecimal price,
    Instant at) {}
