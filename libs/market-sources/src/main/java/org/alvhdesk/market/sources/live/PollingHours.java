package org.alvhdesk.market.sources.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * When delayed quotes are worth asking for: from 15 minutes after the open, when the first quotes
 * of the session come through, until the closing ones have come, at the latest an hour after the
 * close. Holidays and short sessions are the calendar's.
 */
final class PollingHours {
  static final Duration DELAY = Duration.ofMinutes(15);

  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final Duration AFTER_CLOSE = Duration.ofHours(1);

  private PollingHours() {}

  /**
   * The first instant at or after {@code now} at which to ask.
   *
   * @param closed session whose closing snapshot is there already; null before the first
   */
  static Instant next(Instant now, LocalDate closed) {
    LocalDate day = now.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    LocalDate session = TradingCalendar.onOrAfter(day);
    if (session.equals(closed) || !now.isBefore(end(session))) {
      session = TradingCalendar.nextBusinessDay(session);
    }
    Instant begin = session.atTime(OPEN).atZone(TradingCalendar.NEW_YORK).toInstant().plus(DELAY);
    return now.isBefore(begin) ? begin : now;
  }

  private static Instant end(LocalDate session) {
    return TradingCalendar.stockClose(session).plus(AFTER_CLOSE);
  }
}
