package org.alvhdesk.market.store.calendar;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.market.store.EventIds;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.market.store.WriterLock;
import org.alvhdesk.market.store.query.StoredEvents;
import org.alvhdesk.market.store.query.StoredEvents.Event;

/**
 * Events entered, changed and cancelled by people. Each edit is a new version with who, when and
 * why; it wins over files, those imported later included.
 *
 * @param clock of the machine: edits are recorded at its time
 */
public record CalendarEdits(HistoryStore store, Clock clock) {
  /** Longest text of a field. */
  private static final int LONGEST = 500;

  /**
   * What an event shall be.
   *
   * @param kind such as {@code FOMC}
   * @param date New York date
   * @param time New York time
   * @param about the period a release is about, or anything else; may be empty
   */
  public record Wanted(String kind, LocalDate date, Optional<LocalTime> time, String about) {
    /**
     * @throws IllegalArgumentException when the kind is no word in capitals or a text is too long
     */
    public Wanted {
      if (kind == null || !kind.matches("[A-Z][A-Z0-9_]{0,39}")) {
        throw new IllegalArgumentException(
            "kind is a word in capitals such as FOMC or VIX_EXPIRY, not " + kind);
      }
      if (date == null) {
        throw new IllegalArgumentException("date is needed, such as 2026-03-18");
      }
      if (about.length() > LONGEST) {
        throw new IllegalArgumentException("about has more than " + LONGEST + " characters");
      }
    }
  }

  /** How an edit ended. */
  public sealed interface Edit {
    /** Done; the event as it is now. */
    record Done(Event event) implements Edit {}

    /** There is no such event, or it is cancelled. */
    record Unknown() implements Edit {}

    /** An event of that kind, date and text exists already. */
    record Exists(UUID id) implements Edit {}
  }

  /** Enters an event. */
  public Edit add(Wanted wanted, String actor, String reason) {
    requireReason(reason);
    return store.transaction(
        c -> {
          WriterLock.await(c);
          Optional<Event> same = byOrigin(c, wanted);
          if (same.isPresent() && !same.get().cancelled()) {
            return new Edit.Exists(same.get().id());
          }
          UUID id = EventIds.of(wanted.kind(), wanted.date(), wanted.about());
          return new Edit.Done(version(c, id, wanted, wanted, false, actor, reason));
        });
  }

  /** Changes an event. */
  public Edit change(UUID id, Wanted wanted, String actor, String reason) {
    requireReason(reason);
    return edit(id, wanted, false, actor, reason);
  }

  /** Cancels an event: files that have it bring it back no more. */
  public Edit cancel(UUID id, String actor, String reason) {
    requireReason(reason);
    return edit(id, null, true, actor, reason);
  }

  private Edit edit(UUID id, Wanted wanted, boolean cancelled, String actor, String reason) {
    return store.transaction(
        c -> {
          WriterLock.await(c);
          Optional<Event> now =
              Sql.first(
                  c,
                  "select * from history.calendar_event where id = ? and superseded_at is null and"
                      + " not cancelled",
                  StoredEvents::event,
                  id);
          if (now.isEmpty()) {
            return new Edit.Unknown();
          }
          Event e = now.get();
          Wanted then =
              wanted == null ? new Wanted(e.kind(), e.date(), e.time(), e.about()) : wanted;
          Wanted origin =
              Sql.first(
                      c,
                      "select origin_kind, origin_date, origin_about from history.calendar_event"
                          + " where id = ? and superseded_at is null",
                      row ->
                          new Wanted(
                              row.getString(1),
                              row.getObject(2, LocalDate.class),
                              Optional.empty(),
                              row.getString(3)),
                      id)
                  .orElseThrow();
          return new Edit.Done(version(c, id, then, origin, cancelled, actor, reason));
        });
  }

  /** All versions of an event, the newest first. */
  public List<Event> versions(UUID id) {
    return store.transaction(
        c ->
            Sql.list(
                c,
                "select * from history.calendar_event where id = ? order by version desc",
                StoredEvents::event,
                id));
  }

  private static Optional<Event> byOrigin(Connection c, Wanted wanted) throws SQLException {
    return Sql.first(
        c,
        "select * from history.calendar_event where superseded_at is null and origin_kind = ? and"
            + " origin_date = ? and origin_about = ?",
        StoredEvents::event,
        wanted.kind(),
        wanted.date(),
        wanted.about());
  }

  private Event version(
      Connection c,
      UUID id,
      Wanted wanted,
      Wanted origin,
      boolean cancelled,
      String actor,
      String reason)
      throws SQLException {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Sql.update(
        c,
        "update history.calendar_event set superseded_at = ? where id = ? and superseded_at is null",
        at,
        id);
    return Sql.first(
            c,
            "insert into history.calendar_event (id, kind, date, time, about, source, cancelled,"
                + " origin_kind, origin_date, origin_about, actor, reason, recorded_at)"
                + " values (?, ?, ?, ?, ?, 'hand', ?, ?, ?, ?, ?, ?, ?) returning *",
            StoredEvents::event,
            id,
            wanted.kind(),
            wanted.date(),
            wanted.time(),
            wanted.about(),
            cancelled,
            origin.kind(),
            origin.date(),
            origin.about(),
            actor,
            reason,
            at)
        .orElseThrow();
  }

  private static void requireReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("reason is needed: others will ask why");
    }
    if (reason.length() > LONGEST) {
      throw new IllegalArgumentException("reason has more than " + LONGEST + " characters");
    }
  }
}
