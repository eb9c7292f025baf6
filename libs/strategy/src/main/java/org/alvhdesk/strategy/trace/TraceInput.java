package org.alvhdesk.strategy.trace;

import java.time.Instant;
import org.alvhdesk.market.Quality;

/**
 * One number a rule looked at.
 *
 * @param value text ready to read, fixed number of decimals, dot as decimal separator
 * @param unit such as {@code points} or {@code days}
 * @param asOf market time of the number
 */
public record TraceInput(String name, String value, String unit, Instant asOf, Quality quality) {}
