package org.alvhdesk.market.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** Since when a number of a session is known: the close of the options market. */
public final class KnownAt {
  private static final LocalTime CLOSE = LocalTime.of(16, 15);

  private KnownAt() {}

  /** 16:15 New York on {@code session}, earlier on a short one. */
  public static Instant closeOf(LocalDate session) {
    boolean inside =
        !session.isBefore(TradingCalendar.FIRST) && !session.isAfter(TradingCalendar.LAST);
    return inside && TradingCalendar.isBusinessDay(session)
        ? TradingCalendar.optionsClose(session)
        : session.atTime(CLOSE).atZone(TradingCalendar.NEW_YORK).toInstant();
  }
}
