package org.alvhdesk.strategy.hedge.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.strategy.hedge.Given;
import org.alvhdesk.strategy.input.Answer;
import org.junit.jupiter.api.Test;

class EventWindowTest {
  /** Five sessions before 2023-03-22: 03-15. */
  private static final EventWindow WINDOW = new EventWindow(5, 1);

  private static final List<ScheduledEvent> FOMC =
      List.of(new ScheduledEvent("FOMC", LocalDate.of(2023, 3, 22)));

  @Test
  void opensSessionsAheadOverAWeekendAndClosesBehind() {
    assertThat(at("2023-03-14").no()).isTrue();
    assertThat(at("2023-03-15").yes()).isTrue();
    assertThat(at("2023-03-22").yes()).isTrue();
    assertThat(at("2023-03-23").yes()).isTrue();
    assertThat(at("2023-03-24").no()).isTrue();
    assertThat(at("2023-03-15").detail()).isEqualTo("FOMC on 2023-03-22");
  }

  @Test
  void aCalendarThatEndsEarlyGivesNoNo() {
    ScheduledEvents shortCalendar =
        new ScheduledEvents(List.of(), day("2023-01-01"), day("2023-03-21"));

    assertThat(WINDOW.at(day("2023-03-14"), shortCalendar, Given.AS_OF, Quality.SETTLED).no())
        .isTrue();
    assertThat(
            WINDOW.at(day("2023-03-15"), shortCalendar, Given.AS_OF, Quality.SETTLED).isUnknown())
        .isTrue();
  }

  @Test
  void withoutACalendarNobodyKnows() {
    Answer answer =
        WINDOW.at(day("2023-03-14"), ScheduledEvents.NONE, Given.AS_OF, Quality.SETTLED);

    assertThat(answer.isUnknown()).isTrue();
    assertThat(answer.detail()).startsWith("no calendar of events is known");
  }

  @Test
  void aKnownEventIsAYesWhateverElseIsMissing() {
    ScheduledEvents hole = new ScheduledEvents(FOMC, day("2023-03-20"), day("2023-03-20"));

    assertThat(WINDOW.at(day("2023-03-20"), hole, Given.AS_OF, Quality.SETTLED).yes()).isTrue();
  }

  @Test
  void sessionsSkipWeekendsAndHolidays() {
    assertThat(Sessions.between(day("2023-02-17"), day("2023-02-21"))).isEqualTo(1);
    assertThat(Sessions.between(day("2023-02-21"), day("2023-02-21"))).isZero();
    assertThat(Sessions.between(day("2023-02-13"), day("2023-02-21"))).isEqualTo(5);
  }

  private static Answer at(String session) {
    ScheduledEvents known = new ScheduledEvents(FOMC, day("2023-01-01"), day("2023-12-31"));
    return WINDOW.at(day(session), known, Given.AS_OF, Quality.SETTLED);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
