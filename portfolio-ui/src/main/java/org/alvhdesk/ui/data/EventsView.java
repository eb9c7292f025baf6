package org.alvhdesk.ui.data;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.CalendarEventView;

/**
 * The calendar as the page shows it.
 *
 * @param from asked for, or empty
 * @param to asked for, or empty
 * @param query the same as a query, or empty
 * @param edited the event in the form; an empty one to enter a new event
 */
record EventsView(List<Row> rows, String from, String to, String query, Row edited) {
  private static final Row NEW = new Row("", "", "", "", "", "", "", "", false);

  /**
   * An event.
   *
   * @param hand entered or changed by a person
   */
  record Row(
      String id,
      String date,
      String time,
      String kind,
      String about,
      String source,
      String actor,
      String reason,
      boolean hand) {
    /** True when it is none yet. */
    public boolean isNew() {
      return id.isEmpty();
    }
  }

  static EventsView of(
      Optional<List<CalendarEventView>> events, String from, String to, String edit) {
    List<Row> rows = events.orElse(List.of()).stream().map(EventsView::row).toList();
    return new EventsView(
        rows,
        text(from),
        text(to),
        "from=" + text(from) + "&to=" + text(to),
        rows.stream().filter(r -> r.id().equals(edit)).findFirst().orElse(NEW));
  }

  private static Row row(CalendarEventView e) {
    boolean hand = e.source().equals("hand");
    return new Row(
        e.id(),
        e.date().toString(),
        e.time() == null ? "" : e.time().toString(),
        e.kind(),
        e.about(),
        e.source(),
        hand ? e.actor() : "",
        hand ? e.reason() : "",
        hand);
  }

  /** Only what can be a date gets back into a link. */
  private static String text(String date) {
    return date != null && date.matches("[0-9-]{1,10}") ? date : "";
  }
}
