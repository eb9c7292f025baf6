package org.alvhdesk.market.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.files.PlausibleLevels;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.history.Publication;
import org.alvhdesk.market.history.PublishedSeries;
import org.alvhdesk.market.history.PublishedValue;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.market.store.HistoryStore;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * A market's past from the history, as it was known at an instant: the same answers as {@code
 * PastFiles} gives over the files that were imported.
 */
public final class StoredPast {
  private static final int POSITIONS = 10;
  private static final Map<Publication, List<String>> SERIES =
      Map.of(
          Publication.CPI, List.of("CPIAUCSL"),
          Publication.PPI, List.of("PPIACO"),
          Publication.REER, List.of("RBUSBIS"),
          Publication.CAPE, List.of("CAPE", "SHILLER_PE10"),
          Publication.BILL_3M, List.of("DTB3"),
          Publication.ECB_DEPOSIT, List.of("ECBDFR"),
          Publication.TOP_TEN_WEIGHT, List.of("TOP10WEIGHT"));

  private StoredPast() {}

  /**
   * Every session that has both SPX and VIX, with breadth, publications and events.
   *
   * @param from first session wanted; {@link MarketPast#SESSIONS} before a decision are enough
   * @param asKnownAt what was learnt later is left out, sessions included
   */
  public static MarketPast read(HistoryStore store, LocalDate from, Instant asKnownAt) {
    return store.transaction(c -> read(c, from, asKnownAt));
  }

  /**
   * Levels of one session; what nobody stored is empty.
   *
   * @param spx S&amp;P 500, points
   * @param vix VIX, points
   * @param vvix VVIX, points
   * @param vx VX futures that settle after the session, points
   */
  public record DayLevels(
      LocalDate session,
      OptionalDouble spx,
      OptionalDouble vix,
      OptionalDouble vvix,
      Optional<VxCurve> vx) {}

  /** The closes of {@code session} as they were known. */
  public static DayLevels on(HistoryStore store, LocalDate session, Instant asKnownAt) {
    return store.transaction(
        c -> {
          Levels levels = new Levels(c, session, session, asKnownAt);
          return new DayLevels(
              session,
              StoredPast.on(levels.closes("SPX"), session),
              StoredPast.on(levels.closes("VIX"), session),
              StoredPast.on(levels.closes("VVIX"), session),
              curve(levels.futures().get(session), session));
        });
  }

  private static MarketPast read(Connection c, LocalDate from, Instant asKnownAt)
      throws SQLException {
    LocalDate to = asKnownAt.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    Levels levels = new Levels(c, from, to, asKnownAt);
    NavigableMap<LocalDate, Double> spx = levels.closes("SPX");
    Map<LocalDate, Double> vix = levels.closes("VIX");
    Map<LocalDate, Double> vix9d = levels.closes("VIX9D");
    Map<LocalDate, Double> vix3m = levels.closes("VIX3M");
    Map<LocalDate, Double> vvix = levels.closes("VVIX");
    Map<LocalDate, Double> skew = levels.closes("SKEW");
    Map<LocalDate, Double> vnq = levels.closes("VNQ");
    Map<LocalDate, Double> spy = levels.closes("SPY");
    Map<LocalDate, NavigableMap<LocalDate, Double>> futures = levels.futures();
    List<StoredEvents.Event> events = StoredEvents.at(c, asKnownAt);
    Map<LocalDate, Issues> issues = issues(c, asKnownAt);
    List<SessionClose> closes = new ArrayList<>();
    for (Map.Entry<LocalDate, Double> close : spx.entrySet()) {
      LocalDate day = close.getKey();
      if (!vix.containsKey(day) || !isSession(day)) {
        continue;
      }
      closes.add(
          SessionClose.of(
                  day,
                  cents(close.getValue()),
                  cents(vix.get(day)),
                  on(vix9d, day),
                  on(vix3m, day),
                  on(vvix, day),
                  curve(futures.get(day), day))
              .with(Optional.ofNullable(issues.get(day)))
              .with(on(skew, day), SessionClose.reitRatio(on(vnq, day), on(spy, day))));
    }
    return MarketPast.of(closes, Quality.SETTLED)
        .with(published(c, asKnownAt, StoredEvents.releases(events)), scheduled(events));
  }

  private static boolean isSession(LocalDate day) {
    return !day.isBefore(TradingCalendar.FIRST)
        && !day.isAfter(TradingCalendar.LAST)
        && TradingCalendar.isBusinessDay(day);
  }

  /** Indices are published to the cent; vendors that store floats have 2237.39990234375. */
  private static double cents(double points) {
    return StrictMath.round(points * 100) / 100.0;
  }

  private static OptionalDouble on(Map<LocalDate, Double> closes, LocalDate day) {
    Double close = closes.get(day);
    return close == null ? OptionalDouble.empty() : OptionalDouble.of(cents(close));
  }

  private static Optional<VxCurve> curve(NavigableMap<LocalDate, Double> prices, LocalDate day) {
    if (prices == null) {
      return Optional.empty();
    }
    List<VxPoint> points =
        prices.tailMap(day, false).entrySet().stream()
            .map(e -> new VxPoint(e.getKey(), e.getValue()))
            .toList();
    return points.isEmpty() ? Optional.empty() : Optional.of(new VxCurve(points));
  }

  /** Closes and futures of a range as they were known. */
  private record Levels(Connection c, LocalDate from, LocalDate to, Instant asKnownAt) {
    NavigableMap<LocalDate, Double> closes(String symbol) throws SQLException {
      NavigableMap<LocalDate, Double> closes = new TreeMap<>();
      HistoryQueries.bars(c, symbol, from, to, asKnownAt).stream()
          .filter(b -> PlausibleLevels.has(symbol, b.close()))
          .forEach(b -> closes.put(b.session(), b.close()));
      return closes;
    }

    /** Files per contract win; files by position fill the contracts that have none. */
    Map<LocalDate, NavigableMap<LocalDate, Double>> futures() throws SQLException {
      Map<LocalDate, NavigableMap<LocalDate, Double>> bySession = new HashMap<>();
      for (HistoryQueries.Settlement s : HistoryQueries.settlements(c, "VX", from, to, asKnownAt)) {
        bySession.computeIfAbsent(s.session(), d -> new TreeMap<>()).put(s.expiry(), s.points());
      }
      for (int i = 1; i <= POSITIONS; i++) {
        for (HistoryQueries.Bar bar : HistoryQueries.bars(c, "VX" + i, from, to, asKnownAt)) {
          bySession
              .computeIfAbsent(bar.session(), d -> new TreeMap<>())
              .putIfAbsent(contract(bar.session(), i), bar.close());
        }
      }
      return bySession;
    }

    /** VX1 is the first monthly expiry strictly after the session, VX2 the next month. */
    private static LocalDate contract(LocalDate session, int position) {
      YearMonth month = YearMonth.from(session);
      if (!Expiries.vixMonthly(month).isAfter(session)) {
        month = month.plusMonths(1);
      }
      return Expiries.vixMonthly(month.plusMonths(position - 1L));
    }
  }

  /** The exchange's counts, and computed ones where it has none: its source ranks first. */
  private static Map<LocalDate, Issues> issues(Connection c, Instant asKnownAt)
      throws SQLException {
    Map<LocalDate, SeriesVersions.Known> declines = new HashMap<>();
    SeriesVersions.known(c, "NYSE_DECLINES", asKnownAt, Map.of())
        .forEach(v -> declines.put(v.of(), v));
    Map<LocalDate, Issues> issues = new HashMap<>();
    for (SeriesVersions.Known up : SeriesVersions.known(c, "NYSE_ADVANCES", asKnownAt, Map.of())) {
      SeriesVersions.Known down = declines.get(up.of());
      // They count different issues: one of each makes no ratio.
      if (down != null && down.source().equals(up.source())) {
        issues.put(up.of(), new Issues((int) up.value(), (int) down.value()));
      }
    }
    return issues;
  }

  private static Map<Publication, PublishedSeries> published(
      Connection c, Instant asKnownAt, Map<String, Map<YearMonth, LocalDate>> releases)
      throws SQLException {
    Map<Publication, PublishedSeries> all = new EnumMap<>(Publication.class);
    for (Publication name : Publication.values()) {
      for (String series : SERIES.get(name)) {
        List<SeriesVersions.Known> values = SeriesVersions.known(c, series, asKnownAt, releases);
        if (!values.isEmpty()) {
          double unit = name == Publication.BILL_3M || name == Publication.ECB_DEPOSIT ? 100 : 1;
          all.put(
              name,
              new PublishedSeries(
                  values.stream()
                      .map(v -> new PublishedValue(v.of(), v.known(), v.value() / unit))
                      .toList()));
          break;
        }
      }
    }
    return all;
  }

  private static ScheduledEvents scheduled(List<StoredEvents.Event> events) {
    List<String> names = List.of(ScheduledEvent.FOMC, ScheduledEvent.CPI, ScheduledEvent.PPI);
    return ScheduledEvents.ofKinds(
        events.stream()
            .filter(e -> names.contains(e.kind()))
            .map(e -> new ScheduledEvent(e.kind(), e.date()))
            .distinct()
            .toList(),
        names);
  }
}
