package org.alvhdesk.market.store.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.intake.MarketRow;
import org.alvhdesk.market.intake.SeriesValue;
import org.alvhdesk.market.store.KnownAt;
import org.alvhdesk.market.store.Sql;

/**
 * Brings the rows of a file into the history: COPY into a temporary table, then one statement that
 * ends the versions that changed and one that adds what is new. A number that a file does not have
 * (no range, no volume) contradicts nothing.
 *
 * @param source who publishes them
 * @param at when they are recorded
 */
record RowMerge(Connection connection, long fileId, String source, Instant at) {

  Merged merge(List<MarketRow> rows) throws SQLException {
    CopyText bars = new CopyText();
    CopyText futures = new CopyText();
    CopyText values = new CopyText();
    List<CalendarEvent> events = new ArrayList<>();
    for (MarketRow row : rows) {
      switch (row) {
        case DailyBar b -> add(bars, b);
        case FutureBar f -> add(futures, f);
        case SeriesValue v -> add(values, v);
        case CalendarEvent e -> events.add(e);
      }
    }
    return bars(bars).plus(futures(futures)).plus(values(values)).plus(EventMerge.of(this, events));
  }

  private static void add(CopyText text, DailyBar b) {
    range(text.column(b.symbol()).column(b.session()), b.range());
    text.column(b.close()).column(b.volume()).column(KnownAt.closeOf(b.session()));
    text.column(b.line()).end();
  }

  private static void add(CopyText text, FutureBar f) {
    range(text.column(f.root()).column(f.session()).column(f.expiry()), f.range());
    text.column(f.settle()).column(f.volume()).column(f.openInterest());
    text.column(KnownAt.closeOf(f.session())).column(f.line()).end();
  }

  private static void add(CopyText text, SeriesValue v) {
    text.column(v.series()).column(v.of()).column(v.vintage()).column(v.value());
    text.column(v.line()).end();
  }

  private static void range(CopyText text, Optional<DailyBar.Range> range) {
    text.column(range.map(DailyBar.Range::open));
    text.column(range.map(DailyBar.Range::high));
    text.column(range.map(DailyBar.Range::low));
  }

  private Merged bars(CopyText rows) throws SQLException {
    return stage(
        rows,
        "symbol text, session date, open float8, high float8, low float8, close float8,"
            + " volume float8, known_at timestamptz, line bigint",
        "daily_bar",
        List.of("symbol", "session"),
        """
        s.close <> b.close
          or s.open is not null and (s.open, s.high, s.low) is distinct from (b.open, b.high, b.low)
          or s.volume is not null and s.volume is distinct from b.volume""",
        "open, high, low, close, volume",
        "abs(s.close - b.close) > 0.006");
  }

  private Merged futures(CopyText rows) throws SQLException {
    return stage(
        rows,
        "root text, session date, expiry date, open float8, high float8, low float8,"
            + " settle float8, volume float8, open_interest float8, known_at timestamptz,"
            + " line bigint",
        "future_bar",
        List.of("root", "session", "expiry"),
        """
        s.settle <> b.settle
          or s.open is not null and (s.open, s.high, s.low) is distinct from (b.open, b.high, b.low)
          or s.volume is not null and s.volume is distinct from b.volume
          or s.open_interest is not null and s.open_interest is distinct from b.open_interest""",
        "open, high, low, settle, volume, open_interest",
        "abs(s.settle - b.settle) > 0.006");
  }

  private Merged stage(
      CopyText rows,
      String columns,
      String table,
      List<String> key,
      String differs,
      String numbers,
      String disagrees)
      throws SQLException {
    if (rows.isEmpty()) {
      return Merged.NOTHING;
    }
    long facts = staged(rows, columns, String.join(", ", key));
    String same =
        String.join(" and ", key.stream().map(k -> "s." + k + " = b." + k).toList())
            + " and b.superseded_at is null";
    long changed =
        Sql.update(
            connection,
            "update history."
                + table
                + " b set superseded_at = ? from staged s where "
                + same
                + " and b.source = ? and ("
                + differs
                + ")",
            at,
            source);
    String keys = String.join(", ", key);
    String sKeys = String.join(", ", key.stream().map(k -> "s." + k).toList());
    String sNumbers = "s." + numbers.replace(", ", ", s.");
    long inserted =
        Sql.update(
            connection,
            "insert into history.%s (%s, source, %s, known_at, recorded_at, file_id, line)"
                    .formatted(table, keys, numbers)
                + " select %s, ?, %s, case when ? and exists (select 1 from history.%s b where %s"
                    .formatted(sKeys, sNumbers, table, same.replace("is null", "= ?"))
                + " and b.source = ?) then ? else s.known_at end, ?, ?, s.line from staged s"
                + " where not exists (select 1 from history.%s b where %s and b.source = ?)"
                    .formatted(table, same),
            source,
            changed > 0,
            at,
            source,
            at,
            at,
            fileId,
            source);
    long conflicts =
        Sql.first(
                connection,
                "select count(*) from staged s where exists (select 1 from history."
                    + table
                    + " b where "
                    + same
                    + " and b.source <> ? and "
                    + disagrees
                    + ")",
                row -> row.getLong(1),
                source)
            .orElse(0L);
    drop();
    return Merged.of(facts, inserted, changed, conflicts);
  }

  private Merged values(CopyText rows) throws SQLException {
    if (rows.isEmpty()) {
      return Merged.NOTHING;
    }
    long facts =
        staged(
            rows,
            "series text, of date, vintage date, value float8, line bigint",
            "series, of, vintage");
    String same =
        "s.series = b.series and s.of = b.of and s.vintage is not distinct from b.vintage"
            + " and b.superseded_at is null";
    long changed =
        Sql.update(
            connection,
            "update history.series_value b set superseded_at = ? from staged s where "
                + same
                + " and b.source = ? and s.value <> b.value",
            at,
            source);
    long inserted =
        Sql.update(
            connection,
            "insert into history.series_value"
                + " (series, source, of, vintage, value, recorded_at, corrects, file_id, line)"
                + " select s.series, ?, s.of, s.vintage, s.value, ?, ? and exists (select 1 from"
                + " history.series_value b where "
                + same.replace("is null", "= ?")
                + " and b.source = ?), ?, s.line from staged s where not exists"
                + " (select 1 from history.series_value b where "
                + same
                + " and b.source = ?)",
            source,
            at,
            changed > 0,
            at,
            source,
            fileId,
            source);
    long conflicts =
        Sql.first(
                connection,
                "select count(*) from staged s where exists (select 1 from history.series_value b"
                    + " where "
                    + same
                    + " and b.source <> ? and abs(s.value - b.value) > 0.006)",
                row -> row.getLong(1),
                source)
            .orElse(0L);
    drop();
    return Merged.of(facts, inserted, changed, conflicts);
  }

  /** Rows staged, each key once: the first line of the file. */
  private long staged(CopyText rows, String columns, String key) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create temporary table staged (" + columns + ") on commit drop");
    }
    long copied = rows.into(connection, "staged");
    long repeated =
        Sql.update(
            connection,
            "delete from staged where ctid in (select ctid from (select ctid, row_number() over"
                + " (partition by "
                + key
                + " order by line) as nth from staged) n where nth > 1)");
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze staged");
    }
    return copied - repeated;
  }

  private void drop() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table staged");
    }
  }
}
