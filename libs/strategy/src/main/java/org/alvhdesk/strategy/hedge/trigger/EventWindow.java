package org.alvhdesk.strategy.hedge.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.strategy.input.Answer;

/**
 * Whether an event of the economic calendar is near, in sessions of the exchange calendar.
 *
 * @param sessionsBefore sessions ahead of an event at which the window opens, 0 or more
 * @param sessionsAfter sessions behind it at which it closes, 0 or more
 */
public record EventWindow(int sessionsBefore, int sessionsAfter) {
  /**
   * @throws IllegalArgumentException when negative
   */
  public EventWindow {
    if (sessionsBefore < 0 || sessionsAfter < 0) {
      throw new IllegalArgumentException(
          "an event window has 0 or more sessions: " + sessionsBefore + ", " + sessionsAfter);
    }
  }

  /**
   * Whether {@code session} lies within the window of an event. A no needs a calendar that is
   * complete over the whole window; an event that is known is a yes whatever else is missing.
   */
  public Answer at(LocalDate session, ScheduledEvents calendar, Instant asOf, Quality quality) {
    String name =
        "event within " + sessionsBefore + " sessions ahead or " + sessionsAfter + " behind";
    LocalDate first = Sessions.back(session, sessionsAfter);
    LocalDate last = Sessions.ahead(session, sessionsBefore);
    Optional<ScheduledEvent> near =
        calendar.events().stream()
            .filter(e -> !e.date().isBefore(first) && !e.date().isAfter(last))
            .min(Comparator.comparing(ScheduledEvent::date).thenComparing(ScheduledEvent::name));
    if (near.isPresent()) {
      String detail = near.get().name() + " on " + near.get().date();
      return Answer.of(name, true, detail, asOf, quality);
    }
    if (calendar.completeFrom().isAfter(first) || calendar.completeTo().isBefore(last)) {
      return Answer.unknown(
          name,
          (calendar.isNowhereComplete()
                  ? "no calendar of events is known"
                  : "the calendar is complete from "
                      + calendar.completeFrom()
                      + " to "
                      + calendar.completeTo())
              + ", asked were "
              + first
              + " to "
              + last,
          asOf,
          quality);
    }
    return Answer.of(name, false, "none from " + first + " to " + last, asOf, quality);
  }
}
