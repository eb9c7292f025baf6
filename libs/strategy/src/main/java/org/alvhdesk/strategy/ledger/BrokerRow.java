package org.alvhdesk.strategy.ledger;

/**
 * One position of a broker's file, cells as text; whoever read the file picked the columns.
 *
 * @param line in the file, from 1
 * @param symbol OCC symbol with or without padding, such as {@code SPXW 260116P05600000}
 * @param quantity contracts, negative when sold
 * @param averagePrice points per option, not multiplied by 100
 * @param group marks legs of one condor when a file holds several of an expiry; blank otherwise
 */
public record BrokerRow(
    int line, String symbol, String quantity, String averagePrice, String group) {}
