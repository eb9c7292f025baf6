package org.alvhdesk.quant.calendar;

import java.time.LocalDate;

/** A day for which the calendar has no data. It never guesses. */
public final class OutsideCalendar extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final LocalDate date;

  /** {@code date} is before {@link TradingCalendar#FIRST} or after {@link TradingCalendar#LAST}. */
  public OutsideCalendar(LocalDate date) {
    this("the exchange calendar has days", date, TradingCalendar.FIRST, TradingCalendar.LAST);
  }

  /** {@code date} is outside {@code first} to {@code last}, the days of {@code what}. */
  public OutsideCalendar(String what, LocalDate date, LocalDate first, LocalDate last) {
    super(what + " from " + first + " to " + last + "; " + date + " is outside");
    this.date = date;
  }

  /** The day that was asked for. */
  public LocalDate date() {
    return date;
  }
}
