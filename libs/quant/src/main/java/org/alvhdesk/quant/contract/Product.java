package org.alvhdesk.quant.contract;

import java.time.LocalDate;

/** What the desk trades or watches, by the exchange's symbol. */
public enum Product {
  /** S&P 500 options, AM-settled, third Friday. */
  SPX(100, LocalDate.of(1990, 1, 1)),
  /** S&P 500 options, PM-settled. Earlier Weeklys were AM-settled under other symbols. */
  SPXW(100, LocalDate.of(2010, 12, 10)),
  /** VIX options, monthly. */
  VIX(100, LocalDate.of(2006, 3, 22)),
  /** VIX options, weekly; in the same chain as the monthly ones. */
  VIXW(100, LocalDate.of(2015, 10, 28)),
  /** VIX futures, monthly and weekly. */
  VX(1000, LocalDate.of(2004, 5, 19)),
  /** Mini VIX futures, monthly. */
  VXM(100, LocalDate.of(2020, 8, 19));

  private final int multiplierUsd;
  private final LocalDate firstExpiry;

  Product(int multiplierUsd, LocalDate firstExpiry) {
    this.multiplierUsd = multiplierUsd;
    this.firstExpiry = firstExpiry;
  }

  /** US dollars per index point and contract (Cboe and CFE contract specifications). */
  public int multiplierUsd() {
    return multiplierUsd;
  }

  /** The first expiry this library lists: that of the product, or of the calendar for SPX. */
  public LocalDate firstExpiry() {
    return firstExpiry;
  }

  /** True for a future, false for an option. */
  public boolean isFuture() {
    return this == VX || this == VXM;
  }
}
