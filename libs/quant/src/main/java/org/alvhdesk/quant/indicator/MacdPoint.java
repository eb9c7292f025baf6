package org.alvhdesk.quant.indicator;

/**
 * MACD of one session, in the unit of the price (index points).
 *
 * @param line EMA(12) - EMA(26)
 * @param signal EMA(9) of the line
 * @param histogram line - signal
 */
public record MacdPoint(double line, double signal, double histogram) {}
