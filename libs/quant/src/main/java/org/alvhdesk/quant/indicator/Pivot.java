package org.alvhdesk.quant.indicator;

import java.time.LocalDate;

/**
 * A strict local extreme of the close.
 *
 * @param session its session
 * @param bar its number since the start of the history, from 1
 * @param price close, index points
 * @param line MACD line on that session, index points
 */
public record Pivot(LocalDate session, long bar, double price, double line) {}
