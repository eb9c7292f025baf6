package org.alvhdesk.market.history;

import java.time.LocalDate;

/**
 * One published number.
 *
 * @param of what it is of: a day, or the first day of a month
 * @param known day at whose close it is known, not before {@code of}
 * @param value in the unit of its {@link Publication}
 */
public record PublishedValue(LocalDate of, LocalDate known, double value) {
  /**
   * @throws IllegalArgumentException when the value is not finite or known before its day
   */
  public PublishedValue {
    if (!Double.isFinite(value) || known.isBefore(of)) {
      throw new IllegalArgumentException(
          "a published value is finite and not known before its day: "
              + value
              + " of "
              + of
              + " known on "
              + known);
    }
  }
}
