package org.alvhdesk.market.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.OptionChain;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.market.store.chain.ChainCodec;

/**
 * The history as it was known at an instant. The first version of a number counts from the close of
 * its session, however late it was imported; a correction only from when it was recorded. Of
 * several sources the one with the lowest priority number answers.
 */
public record HistoryQueries(HistoryStore store) {
  private static final String VALID =
      " and x.known_at <= ? and (x.superseded_at is null or x.superseded_at > ?) ";
  private static final String BY_SOURCE = "coalesce(s.priority, 100), x.source";

  /**
   * One session of an index or fund.
   *
   * @param open points or US dollars, as are the next two; empty where the file has none that fit
   * @param volume shares or contracts
   */
  public record Bar(
      LocalDate session,
      String source,
      OptionalDouble open,
      OptionalDouble high,
      OptionalDouble low,
      double close,
      OptionalDouble volume,
      Instant recordedAt) {}

  /**
   * One settlement of a futures contract.
   *
   * @param points at today's scale
   */
  public record Settlement(LocalDate session, LocalDate expiry, String source, double points) {}

  /**
   * A stored chain.
   *
   * @param root {@code SPX} or {@code VIX}
   * @param source who quotes
   */
  public record StoredChain(String root, String source, Instant recordedAt, OptionChain chain) {}

  /**
   * Bars of {@code symbol} from {@code from} to {@code to}, ascending. Between its first and its
   * last session the best source answers alone: what it lacks there stays a gap and is not filled
   * from another one.
   */
  public List<Bar> bars(String symbol, LocalDate from, LocalDate to, Instant asKnownAt) {
    return store.transaction(c -> bars(c, symbol, from, to, asKnownAt));
  }

  static List<Bar> bars(
      Connection c, String symbol, LocalDate from, LocalDate to, Instant asKnownAt)
      throws SQLException {
    return Sql.list(
        c,
        "with v as (select x.*, coalesce(s.priority, 100) as priority from history.daily_bar x"
            + " left join history.source s using (source) where x.symbol = ?"
            + VALID
            + "), r as (select source, priority, min(session) as lo, max(session) as hi from v"
            + " group by source, priority) select * from v where v.session between ? and ? and not"
            + " exists (select 1 from r where (r.priority, r.source) < (v.priority, v.source)"
            + " and v.session between r.lo and r.hi) order by v.session",
        row ->
            new Bar(
                Sql.date(row, "session"),
                row.getString("source"),
                Sql.number(row, "open"),
                Sql.number(row, "high"),
                Sql.number(row, "low"),
                row.getDouble("close"),
                Sql.number(row, "volume"),
                Sql.instant(row, "recorded_at")),
        symbol,
        asKnownAt,
        asKnownAt,
        from,
        to);
  }

  /** Settlements of all contracts of {@code root}, by session and expiry. */
  public List<Settlement> settlements(
      String root, LocalDate from, LocalDate to, Instant asKnownAt) {
    return store.transaction(c -> settlements(c, root, from, to, asKnownAt));
  }

  static List<Settlement> settlements(
      Connection c, String root, LocalDate from, LocalDate to, Instant asKnownAt)
      throws SQLException {
    return Sql.list(
        c,
        "select distinct on (x.session, x.expiry) x.session, x.expiry, x.source, x.settle from"
            + " history.future_bar x left join history.source s using (source) where x.root = ?"
            + " and x.session between ? and ?"
            + VALID
            + "order by x.session, x.expiry, "
            + BY_SOURCE,
        row ->
            new Settlement(
                Sql.date(row, "session"),
                Sql.date(row, "expiry"),
                row.getString("source"),
                row.getDouble("settle")),
        root,
        from,
        to,
        asKnownAt,
        asKnownAt);
  }

  /**
   * Values of a published series by the day they are of, ascending, each as it was known.
   *
   * @param series as its publisher names it, such as {@code CPIAUCSL}
   */
  public List<SeriesVersions.Known> series(String series, Instant asKnownAt) {
    return store.transaction(
        c ->
            SeriesVersions.known(
                c, series, asKnownAt, StoredEvents.releases(StoredEvents.at(c, asKnownAt))));
  }

  /** Events of the calendar, those of later dates too, by date. */
  public List<StoredEvents.Event> events(LocalDate from, LocalDate to, Instant asKnownAt) {
    return store.transaction(
        c ->
            StoredEvents.at(c, asKnownAt).stream()
                .filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to))
                .toList());
  }

  /**
   * The latest chain of {@code root} quoted at {@code asOf} or before it; one of several expiries
   * rather than one of a single expiry.
   *
   * @param root {@code SPX} or {@code VIX}
   * @param notBefore older chains are no answer
   */
  public Optional<StoredChain> chainAtOrBefore(String root, Instant asOf, Instant notBefore) {
    return store.transaction(
        c ->
            Sql.first(
                c,
                "select x.* from history.chain_snapshot x left join history.source s using (source)"
                    + " where x.root = ? and x.as_of between ? and ? and x.superseded_at is null"
                    + " order by (x.part = '') desc, x.as_of desc, "
                    + BY_SOURCE
                    + " limit 1",
                row ->
                    new StoredChain(
                        row.getString("root"),
                        row.getString("source"),
                        Sql.instant(row, "recorded_at"),
                        ChainCodec.decode(row.getBytes("quotes"))),
                root,
                notBefore,
                asOf));
  }
}
