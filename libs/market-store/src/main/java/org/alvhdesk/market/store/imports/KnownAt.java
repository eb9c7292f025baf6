package org.alvhdesk.market.store.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** Since when a number of a session is known: the close of the options market. */
final class KnownAt {
  private static final LocalTime CLOSE = LocalTime.of(16, 15);

  private KnownAt() {}

  static Instant closeOf(LocalDate session) {
    boolean inside =
        !session.isBefore(TradingCalendar.FIRST) && !session.isAfter(TradingCalendar.LAST);
    return inside && TradingCalendar.isBusinessDay(session)
        ? TradingCalendar.optionsClose(session)
        : session.atTime(CLOSE).atZone(TradingCalendar.NEW_YORK).toInstant();
  }
}
