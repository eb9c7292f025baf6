package org.alvhdesk.quant.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session that ended before its usual time.
 *
 * @param date the session
 * @param name for people, "Day after Thanksgiving"
 * @param closeNewYork when the stock market closed, local time of New York; usually 13:00
 * @param source who said so
 */
public record EarlyClose(LocalDate date, String name, LocalTime closeNewYork, String source) {
  /**
   * Validates.
   *
   * @throws IllegalArgumentException when the time is not before the regular close
   */
  public EarlyClose {
    if (!closeNewYork.isBefore(TradingCalendar.STOCK_CLOSE_NEW_YORK)) {
      throw new IllegalArgumentException(
          "closeNewYork: must be before the regular close on " + date + ", not " + closeNewYork);
    }
  }
}
