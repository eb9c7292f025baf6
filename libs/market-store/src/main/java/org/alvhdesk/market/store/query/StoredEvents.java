package org.alvhdesk.market.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.market.store.Sql;

/** The calendar as it was known at an instant. */
public final class StoredEvents {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private StoredEvents() {}

  /**
   * An event.
   *
   * @param id the same for all versions
   * @param kind such as {@code FOMC}
   * @param date New York date
   * @param time New York time
   * @param source who says so: {@code hand} for an entry of a person
   * @param actor who entered this version
   * @param reason why
   */
  public record Event(
      UUID id,
      String kind,
      LocalDate date,
      Optional<LocalTime> time,
      String about,
      String source,
      boolean cancelled,
      String actor,
      String reason,
      Instant recordedAt) {
    /** The month that a release is about, if it says one. */
    public Optional<YearMonth> month() {
      try {
        return Optional.of(YearMonth.parse(about, MONTH));
      } catch (DateTimeParseException e) {
        return isoMonth(about);
      }
    }

    private static Optional<YearMonth> isoMonth(String text) {
      try {
        return Optional.of(YearMonth.parse(text));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Events that are not cancelled, by date and kind. What a file says was scheduled long ahead, so
   * it counts at any time; an entry by hand counts from when it was made, and the version before it
   * until then.
   */
  static List<Event> at(Connection c, Instant asKnownAt) throws SQLException {
    return Sql.list(
        c,
        "select * from history.calendar_event where not cancelled and (source <> 'hand' or"
            + " recorded_at <= ?) and (superseded_at is null or superseded_at > ?)"
            + " order by date, kind, about",
        StoredEvents::event,
        asKnownAt,
        asKnownAt);
  }

  /** An event in the current row. */
  public static Event event(java.sql.ResultSet row) throws SQLException {
    return new Event(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        Sql.date(row, "date"),
        Optional.ofNullable(row.getObject("time", LocalTime.class)),
        row.getString("about"),
        row.getString("source"),
        row.getBoolean("cancelled"),
        row.getString("actor"),
        row.getString("reason"),
        Sql.instant(row, "recorded_at"));
  }

  /** Day of release by kind and month; of two the earlier one. */
  static Map<String, Map<YearMonth, LocalDate>> releases(List<Event> events) {
    Map<String, Map<YearMonth, LocalDate>> releases = new HashMap<>();
    for (Event e : events) {
      e.month()
          .ifPresent(
              m ->
                  releases
                      .computeIfAbsent(e.kind(), k -> new HashMap<>())
                      .putIfAbsent(m, e.date()));
    }
    return releases;
  }
}
