package org.alvhdesk.quant.statistics;

import java.time.LocalDate;

/**
 * Money on a day.
 *
 * @param day any day count, such as an epoch day; only differences matter
 * @param amount money, negative when paid out; what counts as outlay is the caller's to define
 *     (methodology 3.9: margin posted for a condor, premium for a hedge)
 */
public record CashFlow(long day, double amount) {
  /** On a date. */
  public static CashFlow on(LocalDate date, double amount) {
    return new CashFlow(date.toEpochDay(), amount);
  }
}
