package org.alvhdesk.market.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One value of a published series: consumer prices, a rate, breadth counts, a valuation.
 *
 * @param line 1-based line of the file
 * @param series as the publisher names it, such as {@code CPIAUCSL}, {@code NYSE_ADVANCES}
 * @param of the day, or the first day of the month or quarter, it is about
 * @param value in the unit of the series (docs/data/sources.md)
 * @param vintage day since which it was known at this value (ALFRED {@code realtime_start}); empty
 *     in a file that only has the latest vintage
 */
public record SeriesValue(
    long line, String series, LocalDate of, double value, Optional<LocalDate> vintage)
    implements MarketRow {}
