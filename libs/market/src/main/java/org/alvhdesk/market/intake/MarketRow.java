package org.alvhdesk.market.intake;

/** One fact of a provider's file that history keeps. */
public sealed interface MarketRow permits DailyBar, FutureBar, SeriesValue, CalendarEvent {
  /** 1-based line of the file on which it stands; 0 in a file without lines. */
  long line();
}
