package org.alvhdesk.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** When SPX and VIX options are quoted (Cboe trading hours), New York time. */
final class OptionSession {
  static final ZoneId NEW_YORK = TradingCalendar.NEW_YORK;

  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime OVERNIGHT_OPEN = LocalTime.of(3, 0);
  private static final LocalTime EVENING_OPEN = LocalTime.of(20, 15);

  /** Overnight sessions of SPX and VIX options exist since this day. */
  private static final LocalDate OVERNIGHT_SINCE = LocalDate.of(2015, 3, 9);

  /** Since this day they begin on the evening before. */
  private static final LocalDate EVENING_SINCE = LocalDate.of(2021, 11, 21);

  private OptionSession() {}

  /** The last instant at which the options of {@code session} are quoted: 16:15, 13:15 early. */
  static Instant closeOf(LocalDate session) {
    return TradingCalendar.optionsClose(session);
  }

  /** True from 09:30 to the close of a trading day. */
  static boolean isOpen(ZonedDateTime newYork) {
    LocalDate day = newYork.toLocalDate();
    LocalTime time = newYork.toLocalTime();
    return TradingCalendar.isBusinessDay(day)
        && !time.isBefore(OPEN)
        && !time.isAfter(closeTime(day));
  }

  /** The last session that has closed at {@code newYork}. */
  static LocalDate lastClosed(ZonedDateTime newYork) {
    LocalDate day = newYork.toLocalDate();
    return TradingCalendar.isBusinessDay(day) && newYork.toLocalTime().isAfter(closeTime(day))
        ? day
        : TradingCalendar.previousBusinessDay(day);
  }

  /** True when the overnight session before a trading day is on. */
  static boolean isOvernight(ZonedDateTime newYork) {
    LocalDate day = newYork.toLocalDate();
    LocalTime time = newYork.toLocalTime();
    if (day.isBefore(OVERNIGHT_SINCE)) {
      return false;
    }
    boolean evening = !day.isBefore(EVENING_SINCE);
    if (time.isBefore(OPEN)) {
      return TradingCalendar.isBusinessDay(day) && (evening || !time.isBefore(OVERNIGHT_OPEN));
    }
    return evening
        && !time.isBefore(EVENING_OPEN)
        && TradingCalendar.isBusinessDay(day.plusDays(1));
  }

  private static LocalTime closeTime(LocalDate session) {
    return closeOf(session).atZone(NEW_YORK).toLocalTime();
  }
}
