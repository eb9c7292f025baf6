package org.alvhdesk.market.store.imports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.market.store.EventIds;
import org.alvhdesk.market.store.Sql;

/**
 * Events of a file. One that is known by the date that the file gives it stays as it is when a
 * person edited or cancelled it; otherwise a new time of day becomes a new version.
 */
final class EventMerge {
  private static final String COLUMNS =
      "id, kind, date, time, about, source, cancelled, origin_kind, origin_date, origin_about,"
          + " actor, reason, recorded_at, file_id, line";

  private EventMerge() {}

  private record Key(String kind, LocalDate date, String about) {}

  private record Known(UUID id, String source, LocalTime time) {}

  static Merged of(RowMerge merge, List<CalendarEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return Merged.NOTHING;
    }
    Map<Key, Known> known = known(merge);
    CopyText rows = new CopyText();
    long added = 0;
    long changed = 0;
    for (CalendarEvent event : events) {
      Key key = new Key(event.kind(), event.date(), event.about());
      Known before = known.get(key);
      UUID id =
          before == null ? EventIds.of(event.kind(), event.date(), event.about()) : before.id();
      if (before == null) {
        added++;
      } else if (retimed(before, event, merge.source())) {
        Sql.update(
            merge.connection(),
            "update history.calendar_event set superseded_at = ? where id = ? and superseded_at is"
                + " null",
            merge.at(),
            id);
        changed++;
      } else {
        continue;
      }
      known.put(key, new Known(id, merge.source(), event.time().orElse(null)));
      add(rows, merge, id, event);
    }
    if (!rows.isEmpty()) {
      rows.into(merge.connection(), "history.calendar_event (" + COLUMNS + ")");
    }
    return new Merged(added, changed, events.size() - added - changed, 0);
  }

  private static Map<Key, Known> known(RowMerge merge) throws SQLException {
    Map<Key, Known> known = new HashMap<>();
    Sql.list(
        merge.connection(),
        "select id, source, time, origin_kind, origin_date, origin_about from"
            + " history.calendar_event where superseded_at is null",
        row ->
            known.put(
                new Key(
                    row.getString("origin_kind"),
                    Sql.date(row, "origin_date"),
                    row.getString("origin_about")),
                new Known(
                    row.getObject("id", UUID.class),
                    row.getString("source"),
                    row.getObject("time", LocalTime.class))));
    return known;
  }

  private static boolean retimed(Known known, CalendarEvent event, String source) {
    return known.source().equals(source)
        && event.time().isPresent()
        && !event.time().get().equals(known.time());
  }

  private static void add(CopyText rows, RowMerge merge, UUID id, CalendarEvent event) {
    rows.column(id).column(event.kind()).column(event.date()).column(event.time());
    rows.column(event.about()).column(merge.source()).column(false);
    rows.column(event.kind()).column(event.date()).column(event.about());
    rows.column("import").column("as the file has it").column(merge.at());
    rows.column(merge.fileId()).column(event.line()).end();
  }
}
