package org.alvhdesk.market.store.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.market.store.imports.ImportRuns;

/** What the history holds and how good it is. */
public record HistoryStatus(List<Series> series, List<Chain> chains, List<ImportRuns.Run> imports) {
  /** Imports shown. */
  public static final int IMPORTS = 20;

  /** Chains shown, the newest. */
  public static final int CHAINS = 500;

  /**
   * A series from one source.
   *
   * @param unit for people
   * @param rows current values
   * @param conflicts dates on which another source says something else
   */
  public record Series(
      String id,
      String source,
      String unit,
      LocalDate first,
      LocalDate last,
      long rows,
      Gaps gaps,
      long conflicts) {}

  /**
   * A stored chain.
   *
   * @param part empty, or the root and expiry of a chain that only has one
   * @param kept quotes
   * @param rejected quotes by reason
   * @param vixRecomputed points, from the quotes; empty for VIX options and when {@code note} says
   * @param vixPublished points, close of the session
   * @param note why VIX could not be computed; empty otherwise
   */
  public record Chain(
      String root,
      String part,
      Instant asOf,
      String source,
      int kept,
      Map<String, Integer> rejected,
      int expiries,
      OptionalDouble vixRecomputed,
      OptionalDouble vixPublished,
      String note) {
    public Chain {
      rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
    }

    /** Recomputed less published, points. */
    public OptionalDouble vixDifference() {
      return vixRecomputed.isPresent() && vixPublished.isPresent()
          ? OptionalDouble.of(vixRecomputed.getAsDouble() - vixPublished.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /**
   * Two sources that disagree.
   *
   * @param id series, or root and expiry of a future
   * @param of session or date
   */
  public record Conflict(
      String id, LocalDate of, String sourceA, double valueA, String sourceB, double valueB) {}

  public HistoryStatus {
    series = List.copyOf(series);
    chains = List.copyOf(chains);
    imports = List.copyOf(imports);
  }

  /** Looks at everything; runs whose process is gone are ended first. */
  public static HistoryStatus of(HistoryStore store, Clock clock) {
    ImportRuns.endInterrupted(store, clock);
    List<Series> series = new ArrayList<>();
    List<Chain> chains =
        store.transaction(
            c -> {
              Map<String, Long> conflicts = new LinkedHashMap<>();
              Sql.list(
                  c,
                  "select id, source, count(*) from (select id, source_a as source from"
                      + " history.conflict union all select id, source_b from history.conflict) x"
                      + " group by id, source",
                  row -> conflicts.merge(key(row), row.getLong(3), Long::sum));
              series.addAll(
                  read(
                      c,
                      "select symbol, source, session from history.daily_bar where superseded_at is"
                          + " null order by symbol, source, session",
                      Units::ofBar,
                      Gaps::ofSessions,
                      conflicts));
              series.addAll(
                  read(
                      c,
                      "select root, source, session from history.future_bar where superseded_at is"
                          + " null order by root, source, session",
                      root -> "points",
                      Gaps::ofSessions,
                      byRoot(conflicts)));
              series.addAll(
                  read(
                      c,
                      "select series, source, of from history.series_value where superseded_at is"
                          + " null order by series, source, of",
                      Units::ofSeries,
                      Gaps::ofPublished,
                      conflicts));
              return chains(c);
            });
    return new HistoryStatus(series, chains, ImportRuns.newest(store, IMPORTS));
  }

  /** Where sources disagree, by series and date. */
  public static List<Conflict> conflicts(HistoryStore store, int limit) {
    return store.transaction(
        c ->
            Sql.list(
                c,
                "select * from history.conflict order by id, of limit ?",
                row ->
                    new Conflict(
                        row.getString("id"),
                        Sql.date(row, "of"),
                        row.getString("source_a"),
                        row.getDouble("value_a"),
                        row.getString("source_b"),
                        row.getDouble("value_b")),
                limit));
  }

  private static String key(ResultSet row) throws SQLException {
    return row.getString(1) + "\t" + row.getString(2);
  }

  /** Conflicts of contracts, such as {@code VX 2008-01-16}, as those of their root. */
  private static Map<String, Long> byRoot(Map<String, Long> conflicts) {
    Map<String, Long> roots = new LinkedHashMap<>();
    conflicts.forEach(
        (key, n) -> {
          String[] parts = key.split("\t", 2);
          roots.merge(parts[0].split(" ", 2)[0] + "\t" + parts[1], n, Long::sum);
        });
    return roots;
  }

  private static List<Series> read(
      Connection c,
      String sql,
      UnaryOperator<String> unit,
      Function<List<LocalDate>, Gaps> gaps,
      Map<String, Long> conflicts)
      throws SQLException {
    Map<String, List<LocalDate>> dates = new LinkedHashMap<>();
    Sql.list(
        c,
        sql,
        row ->
            dates
                .computeIfAbsent(key(row), k -> new ArrayList<>())
                .add(row.getObject(3, LocalDate.class)));
    List<Series> series = new ArrayList<>();
    dates.forEach(
        (key, all) -> {
          String[] parts = key.split("\t", 2);
          series.add(
              new Series(
                  parts[0],
                  parts[1],
                  unit.apply(parts[0]),
                  all.getFirst(),
                  all.getLast(),
                  all.size(),
                  gaps.apply(all.stream().distinct().toList()),
                  conflicts.getOrDefault(key, 0L)));
        });
    return series;
  }

  private static List<Chain> chains(Connection c) throws SQLException {
    return Sql.list(
        c,
        "select x.root, x.part, x.as_of, x.source, x.tradable + x.zero_bid as kept, x.reject_codes,"
            + " x.reject_counts, x.expiries, x.vix, x.vix_note, (select b.close from"
            + " history.daily_bar b left join history.source s on s.source = b.source where"
            + " b.symbol = 'VIX' and b.session = x.session and b.superseded_at is null"
            + " order by coalesce(s.priority, 100), b.source limit 1) as published"
            + " from history.chain_snapshot x where x.superseded_at is null"
            + " order by x.as_of desc, x.root, x.source, x.part limit "
            + CHAINS,
        row -> {
          String note = row.getString("vix_note");
          return new Chain(
              row.getString("root"),
              row.getString("part"),
              Sql.instant(row, "as_of"),
              row.getString("source"),
              row.getInt("kept"),
              rejected(row),
              row.getInt("expiries"),
              Sql.number(row, "vix"),
              Sql.number(row, "published"),
              note == null ? "" : note);
        });
  }

  private static Map<String, Integer> rejected(ResultSet row) throws SQLException {
    String[] codes = (String[]) row.getArray("reject_codes").getArray();
    Integer[] counts = (Integer[]) row.getArray("reject_counts").getArray();
    Map<String, Integer> rejected = new TreeMap<>();
    for (int i = 0; i < codes.length; i++) {
      rejected.put(codes[i], counts[i]);
    }
    return rejected;
  }
}
