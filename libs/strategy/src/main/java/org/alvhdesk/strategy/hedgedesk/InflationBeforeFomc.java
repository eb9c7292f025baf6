package org.alvhdesk.strategy.hedgedesk;

import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.signal.Signals;

/** 003-7: CPI and PPI rise, and the Fed meets within the window. */
final class InflationBeforeFomc {
  private InflationBeforeFomc() {}

  /**
   * The answer in session {@code from}; one known no decides.
   *
   * @param days calendar days ahead in which a meeting counts
   */
  static Answer at(int days, LocalDate from, Signals signals) {
    String name = "CPI and PPI rise and the FOMC meets within " + days + " days";
    Answer rising = signals.inflationRising();
    LocalDate to = from.plusDays(days);
    ScheduledEvents known = signals.events().only(ScheduledEvent.FOMC);
    Optional<LocalDate> meeting =
        known.events().stream()
            .map(ScheduledEvent::date)
            .filter(d -> !d.isBefore(from) && !d.isAfter(to))
            .min(LocalDate::compareTo);
    boolean complete = !known.completeFrom().isAfter(from) && !known.completeTo().isBefore(to);
    boolean noMeeting = meeting.isEmpty() && complete;
    if (rising.no() || noMeeting) {
      return Answer.of(
          name,
          false,
          rising.no() ? rising.detail() : "no meeting up to " + to,
          rising.asOf(),
          rising.quality());
    }
    if (rising.isUnknown() || meeting.isEmpty()) {
      return Answer.unknown(
          name,
          rising.isUnknown() ? rising.detail() : "the calendar of events ends before " + to,
          rising.asOf(),
          rising.quality());
    }
    return Answer.of(
        name, true, rising.detail() + ", FOMC " + meeting.get(), rising.asOf(), rising.quality());
  }
}
