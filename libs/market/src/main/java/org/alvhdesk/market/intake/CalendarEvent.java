package org.alvhdesk.market.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One event of the economic or expiry calendar.
 *
 * @param line 1-based line of the file
 * @param kind such as {@code FOMC}, {@code CPI}, {@code PPI}, {@code GDP}, {@code VIX_EXPIRY}
 * @param date New York date, corrected where the provider's is known to be wrong
 * @param time New York time, if the file has one
 * @param about the period a release is about, or what else the file says; empty when nothing
 */
public record CalendarEvent(
    long line, String kind, LocalDate date, Optional<LocalTime> time, String about)
    implements MarketRow {}
