package org.alvhdesk.market.files.positions;

/**
 * One position of a broker's file, cells as text without surrounding blanks.
 *
 * @param line in the file, from 1, the header and empty lines counted
 * @param group which legs belong together; empty where the file has no such column
 */
public record PositionRow(
    int line, String symbol, String quantity, String averagePrice, String group) {}
