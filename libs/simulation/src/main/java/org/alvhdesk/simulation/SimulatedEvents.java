package org.alvhdesk.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * An invented economic calendar that looks like a real one: the FOMC decides every sixth Wednesday,
 * consumer prices come on the 12th or the next session, producer prices one session later. The same
 * for every seed.
 */
final class SimulatedEvents {
  private static final int YEARS_BEFORE = 2;
  private static final int YEARS_AHEAD = 10;
  private static final int WEEKS_APART = 6;
  private static final int CPI_DAY = 12;

  private SimulatedEvents() {}

  /** Two years before {@code start} to ten years after, as far as the trading calendar reaches. */
  static ScheduledEvents around(LocalDate start) {
    LocalDate first = later(start.minusYears(YEARS_BEFORE), TradingCalendar.FIRST).plusDays(1);
    LocalDate last = earlier(start.plusYears(YEARS_AHEAD), TradingCalendar.LAST).minusMonths(1);
    List<ScheduledEvent> events = new ArrayList<>();
    LocalDate wednesday = LocalDate.EPOCH.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    for (LocalDate d = wednesday; !d.isAfter(last); d = d.plusWeeks(WEEKS_APART)) {
      if (!d.isBefore(first)) {
        events.add(new ScheduledEvent(ScheduledEvent.FOMC, TradingCalendar.onOrAfter(d)));
      }
    }
    for (YearMonth m = YearMonth.from(first); !m.atDay(1).isAfter(last); m = m.plusMonths(1)) {
      LocalDate cpi = TradingCalendar.onOrAfter(m.atDay(CPI_DAY));
      events.add(new ScheduledEvent(ScheduledEvent.CPI, cpi));
      events.add(new ScheduledEvent(ScheduledEvent.PPI, TradingCalendar.nextBusinessDay(cpi)));
    }
    return new ScheduledEvents(events, first, last).between(first, last);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
