package org.alvhdesk.quant.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * An expiry's day before and after the holidays.
 *
 * @param usual where the rule without holidays puts it
 * @param date where it is
 * @param kind which series
 * @param moved why the two differ
 */
public record ExpiryDay(LocalDate usual, LocalDate date, ExpiryKind kind, Optional<Moved> moved) {
  /** {@code usual}, or the business day before it when it is closed. */
  public static ExpiryDay orBefore(LocalDate usual, ExpiryKind kind) {
    return of(usual, TradingCalendar.onOrBefore(usual), kind, TradingCalendar.closure(usual));
  }

  /** {@code usual}, or the business day after it when it is closed. */
  public static ExpiryDay orAfter(LocalDate usual, ExpiryKind kind) {
    return of(usual, TradingCalendar.onOrAfter(usual), kind, TradingCalendar.closure(usual));
  }

  /**
   * The Wednesday {@code usual}; the business day before it when it or the Friday 30 days later is
   * closed, since that Friday's SPX options then expire a day early (CFE rule 1202, Cboe VIX
   * specification; docs/methodology 1.4).
   */
  public static ExpiryDay ofVix(LocalDate usual, ExpiryKind kind) {
    Optional<Closure> closure =
        TradingCalendar.closure(usual).or(() -> TradingCalendar.closure(usual.plusDays(30)));
    LocalDate date = closure.isEmpty() ? usual : TradingCalendar.previousBusinessDay(usual);
    return of(usual, date, kind, closure);
  }

  /** The VIX expiry of {@code month}: 30 days before the third Friday of the following month. */
  public static ExpiryDay ofVixMonth(YearMonth month) {
    return ofVix(thirdFriday(month.plusMonths(1)).minusDays(30), ExpiryKind.MONTHLY);
  }

  /** The third Friday of {@code month}, closed or not. */
  public static LocalDate thirdFriday(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
  }

  private static ExpiryDay of(
      LocalDate usual, LocalDate date, ExpiryKind kind, Optional<Closure> closure) {
    return new ExpiryDay(usual, date, kind, closure.map(c -> new Moved(usual, c)));
  }
}
