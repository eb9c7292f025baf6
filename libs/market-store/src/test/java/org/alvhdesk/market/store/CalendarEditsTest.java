package org.alvhdesk.market.store;

import static org.alvhdesk.market.store.TestStore.at;
import static org.alvhdesk.market.store.TestStore.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.market.store.calendar.CalendarEdits;
import org.alvhdesk.market.store.calendar.CalendarEdits.Edit;
import org.alvhdesk.market.store.calendar.CalendarEdits.Wanted;
import org.alvhdesk.market.store.query.HistoryQueries;
import org.alvhdesk.market.store.query.StoredEvents.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CalendarEditsTest {
  private static final Clock MONDAY = at("2024-07-08T20:00:00Z");
  private static final Clock TUESDAY = at("2024-07-09T20:00:00Z");
  private static final LocalDate MARCH_18 = LocalDate.of(2026, 3, 18);
  private static final LocalDate MARCH_19 = LocalDate.of(2026, 3, 19);

  private final TestStore test = TestStore.create();
  private final CalendarEdits edits = new CalendarEdits(test.store(), TUESDAY);

  private void importFile(String bytes) {
    test.add(
        MONDAY,
        bytes,
        reading(
            "events.csv",
            "vendor",
            new CalendarEvent(2, "FOMC", MARCH_18, Optional.of(LocalTime.of(14, 0)), "")));
  }

  private List<Event> events(String asKnownAt) {
    return new HistoryQueries(test.store())
        .events(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Instant.parse(asKnownAt));
  }

  @Test
  @DisplayName("an edit by hand wins over the file, also over its next import, and is audited")
  void handWins() {
    importFile("a");
    Event before = events("2024-07-09T00:00:00Z").getFirst();

    Edit edit =
        edits.change(
            before.id(),
            new Wanted("FOMC", MARCH_19, Optional.of(LocalTime.of(14, 0)), ""),
            "admin",
            "the Fed moved it");
    importFile("b");

    assertThat(edit).isInstanceOf(Edit.Done.class);
    assertThat(events("2024-12-31T00:00:00Z"))
        .singleElement()
        .matches(e -> e.date().equals(MARCH_19) && e.source().equals("hand"));
    assertThat(events("2024-07-09T19:00:00Z"))
        .as("as known before the edit")
        .singleElement()
        .matches(e -> e.date().equals(MARCH_18));
    assertThat(edits.versions(before.id()))
        .extracting(Event::actor, Event::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("admin", "the Fed moved it"),
            org.assertj.core.groups.Tuple.tuple("import", "as the file has it"));
  }

  @Test
  @DisplayName("a cancelled event is not brought back by a file, but by a person")
  void cancelled() {
    importFile("a");
    Event event = events("2024-07-09T00:00:00Z").getFirst();

    edits.cancel(event.id(), "admin", "does not take place");
    importFile("b");
    assertThat(events("2024-12-31T00:00:00Z")).isEmpty();
    assertThat(edits.cancel(event.id(), "admin", "again")).isEqualTo(new Edit.Unknown());

    Edit back = edits.add(new Wanted("FOMC", MARCH_18, Optional.empty(), ""), "admin", "it does");
    assertThat(back).isInstanceOf(Edit.Done.class);
    assertThat(events("2024-12-31T00:00:00Z")).hasSize(1);
  }

  @Test
  @DisplayName("what exists is not entered twice; what an import brings later finds it")
  void added() {
    Wanted wanted = new Wanted("FOMC", MARCH_18, Optional.empty(), "");
    Edit first = edits.add(wanted, "admin", "known from the Fed");
    importFile("a");

    assertThat(first).isInstanceOf(Edit.Done.class);
    assertThat(edits.add(wanted, "admin", "again")).isInstanceOf(Edit.Exists.class);
    assertThat(events("2024-12-31T00:00:00Z"))
        .singleElement()
        .matches(e -> e.source().equals("hand"));
  }

  @Test
  @DisplayName("an edit needs a reason and a kind in capitals")
  void refused() {
    Wanted wanted = new Wanted("FOMC", MARCH_18, Optional.empty(), "");
    assertThatThrownBy(() -> edits.add(wanted, "admin", " ")).hasMessageContaining("reason");
    assertThatThrownBy(() -> new Wanted("fomc meeting", MARCH_18, Optional.empty(), ""))
        .hasMessageContaining("capitals");
  }
}
