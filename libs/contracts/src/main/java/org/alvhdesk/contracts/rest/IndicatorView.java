package org.alvhdesk.contracts.rest;

import java.time.Instant;

/**
 * One indicator of the market's past, or why there is none.
 *
 * @param name such as {@code RSI(VIX, 14)}
 * @param value the number; null for a yes-or-no and when there is no data
 * @param yes the answer of a yes-or-no; null for a number and when nobody knows
 * @param unit of the number, {@code yes/no} for an answer
 * @param asOf market time of the close it is of
 * @param quality MODEL, DELAYED, REALTIME or SETTLED: of the closes
 * @param detail the numbers behind an answer, or why there is no data; empty for a number
 */
public record IndicatorView(
    String name,
    Double value,
    Boolean yes,
    String unit,
    Instant asOf,
    String quality,
    String detail) {}
