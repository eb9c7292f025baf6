package org.alvhdesk.quant.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Trading days of NYSE, Cboe Options and CFE, which hold regular sessions on the same days for our
 * purpose (docs/methodology 1.4). The days are data (closures.csv, early-closes.csv), not rules;
 * every method throws {@link OutsideCalendar} for a day beyond them.
 */
public final class TradingCalendar {
  /** The first day with data. */
  public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

  /** The last day with data: VIX expiries of December 2035 depend on Fridays of 2036. */
  public static final LocalDate LAST = LocalDate.of(2036, 2, 29);

  /** The regular close of the stock market, local time of {@link #NEW_YORK}. */
  public static final LocalTime STOCK_CLOSE_NEW_YORK = LocalTime.of(16, 0);

  /** Time zone of the stock market. */
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** Index options trade this much longer than stocks, on full and on short days (Cboe). */
  private static final int OPTIONS_EXTRA_MINUTES = 15;

  private TradingCalendar() {}

  /** True when the exchanges hold a regular session on {@code date}, a short one included. */
  public static boolean isBusinessDay(LocalDate date) {
    return CalendarData.LOADED.isSession(date);
  }

  /** True on a weekday closure, regular or one-off. */
  public static boolean isHoliday(LocalDate date) {
    return CalendarData.LOADED.closure(date) != null;
  }

  /** Why the exchanges are closed on the weekday {@code date}; empty on sessions and weekends. */
  public static Optional<Closure> closure(LocalDate date) {
    return Optional.ofNullable(CalendarData.LOADED.closure(date));
  }

  /** The early close of {@code date}, or empty when the session is a full one or there is none. */
  public static Optional<EarlyClose> earlyClose(LocalDate date) {
    return Optional.ofNullable(CalendarData.LOADED.earlyClose(date));
  }

  /** All weekday closures with data, ascending. */
  public static List<Closure> closures() {
    return CalendarData.LOADED.closures();
  }

  /** All early closes with data, ascending. */
  public static List<EarlyClose> earlyCloses() {
    return CalendarData.LOADED.earlyCloses();
  }

  /**
   * When the stock market closes on the session {@code date}: 16:00 New York, earlier on short
   * days.
   *
   * @throws IllegalArgumentException when there is no session
   */
  public static Instant stockClose(LocalDate date) {
    requireSession(date);
    LocalTime close = earlyClose(date).map(EarlyClose::closeNewYork).orElse(STOCK_CLOSE_NEW_YORK);
    return date.atTime(close).atZone(NEW_YORK).toInstant();
  }

  /**
   * When SPX and VIX options that do not expire that day, and VX futures, stop trading on the
   * session {@code date}: 15 minutes after the stock market (docs/methodology 1.1).
   *
   * @throws IllegalArgumentException when there is no session
   */
  public static Instant optionsClose(LocalDate date) {
    return stockClose(date).plusSeconds(60L * OPTIONS_EXTRA_MINUTES);
  }

  /** The last trading day strictly before {@code date}. */
  public static LocalDate previousBusinessDay(LocalDate date) {
    LocalDate day = date.minusDays(1);
    while (!isBusinessDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The first trading day strictly after {@code date}. */
  public static LocalDate nextBusinessDay(LocalDate date) {
    LocalDate day = date.plusDays(1);
    while (!isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** {@code date} itself when it is a trading day, else the one before it. */
  public static LocalDate onOrBefore(LocalDate date) {
    return isBusinessDay(date) ? date : previousBusinessDay(date);
  }

  /** {@code date} itself when it is a trading day, else the one after it. */
  public static LocalDate onOrAfter(LocalDate date) {
    return isBusinessDay(date) ? date : nextBusinessDay(date);
  }

  private static void requireSession(LocalDate date) {
    if (!isBusinessDay(date)) {
      throw new IllegalArgumentException("the exchanges hold no session on " + date);
    }
  }
}
