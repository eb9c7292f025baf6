package org.alvhdesk.market.history;

import java.time.LocalDate;

/**
 * An event of the economic calendar.
 *
 * @param name such as {@link #FOMC}
 * @param date New York date
 */
public record ScheduledEvent(String name, LocalDate date) {
  /** A scheduled decision of the Federal Open Market Committee. */
  public static final String FOMC = "FOMC";

  /** Release of the US consumer price index. */
  public static final String CPI = "CPI";

  /** Release of the US producer price indexes. */
  public static final String PPI = "PPI";
}
