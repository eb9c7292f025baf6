package org.alvhdesk.strategy.hedge.trigger;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** Counting sessions of the exchange calendar. */
public final class Sessions {
  private Sessions() {}

  /**
   * Sessions after {@code from} up to and including {@code to}; 0 when {@code to} is not later. A
   * Friday and the Monday after it are 1 apart.
   */
  public static int between(LocalDate from, LocalDate to) {
    int sessions = 0;
    for (LocalDate d = TradingCalendar.nextBusinessDay(from);
        !d.isAfter(to);
        d = TradingCalendar.nextBusinessDay(d)) {
      sessions++;
    }
    return sessions;
  }

  /** The session {@code count} sessions after {@code from}. */
  static LocalDate ahead(LocalDate from, int count) {
    LocalDate d = from;
    for (int i = 0; i < count; i++) {
      d = TradingCalendar.nextBusinessDay(d);
    }
    return d;
  }

  /** The session {@code count} sessions before {@code from}. */
  static LocalDate back(LocalDate from, int count) {
    LocalDate d = from;
    for (int i = 0; i < count; i++) {
      d = TradingCalendar.previousBusinessDay(d);
    }
    return d;
  }
}
