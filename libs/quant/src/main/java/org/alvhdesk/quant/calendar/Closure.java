package org.alvhdesk.quant.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A weekday without a session of NYSE, Cboe Options and CFE.
 *
 * @param date the day, never a Saturday or Sunday
 * @param name for people, "Good Friday"
 * @param kind by rule every year, or once
 * @param source who said so
 */
public record Closure(LocalDate date, String name, Kind kind, String source) {
  /** Why the exchanges are closed. */
  public enum Kind {
    /** A holiday of every year, by the exchange's rule. */
    REGULAR,
    /** Mourning, storm or attack: no rule gives it. */
    ONE_OFF
  }

  /**
   * Validates.
   *
   * @throws IllegalArgumentException on a weekend or without a name or source
   */
  public Closure {
    Objects.requireNonNull(kind, "kind");
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      throw new IllegalArgumentException("date: must be a weekday, not " + date);
    }
    if (name.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("name and source: must not be blank on " + date);
    }
  }
}
