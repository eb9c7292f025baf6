package org.alvhdesk.market.store.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.market.store.KnownAt;
import org.alvhdesk.market.store.Sql;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Which version of a published value was known when. A vintage says so itself. Without one the rule
 * of the publication does: CPI and PPI on the day of release that the calendar has for the month,
 * else the 15th of the next month, as every monthly value; a daily rate the day after its date;
 * counts of a session at its close. A correction counts from when it was recorded.
 */
public final class SeriesVersions {
  private static final int KNOWN_ON_DAY = 15;

  /** Rates with a value every day, also on the first of a month. */
  private static final Set<String> DAILY = Set.of("DTB3", "ECBDFR", "DFF", "DGS10", "DGS2", "SOFR");

  private static final Map<String, String> RELEASES = Map.of("CPIAUCSL", "CPI", "PPIACO", "PPI");

  private SeriesVersions() {}

  /**
   * A value and since when it is known.
   *
   * @param of the day, or the first day of the month or quarter, it is about
   * @param known day at whose close it is known
   * @param value in the unit of the series
   */
  public record Known(LocalDate of, LocalDate known, double value, String source) {}

  private record Version(Known fact, boolean vintage, Instant since, int priority) {
    private static final Comparator<Version> BETTER =
        Comparator.comparing(Version::vintage)
            .thenComparing(Version::since)
            .thenComparing(Version::priority, Comparator.reverseOrder());
  }

  /** The versions known at {@code asKnownAt}, one a day, ascending. */
  static List<Known> known(
      Connection c,
      String series,
      Instant asKnownAt,
      Map<String, Map<YearMonth, LocalDate>> releases)
      throws SQLException {
    NavigableMap<LocalDate, Version> best = new TreeMap<>();
    for (Version v :
        Sql.list(
            c,
            "select x.*, coalesce(s.priority, 100) as priority from history.series_value x left"
                + " join history.source s using (source) where x.series = ? and (x.superseded_at is"
                + " null or x.superseded_at > ?)",
            row -> version(row, series, releases),
            series,
            asKnownAt)) {
      if (!v.since().isAfter(asKnownAt)) {
        best.merge(v.fact().of(), v, (a, b) -> Version.BETTER.compare(a, b) >= 0 ? a : b);
      }
    }
    return best.values().stream().map(Version::fact).toList();
  }

  private static Version version(
      ResultSet row, String series, Map<String, Map<YearMonth, LocalDate>> releases)
      throws SQLException {
    LocalDate of = Sql.date(row, "of");
    LocalDate vintage = Sql.date(row, "vintage");
    Instant recorded = Sql.instant(row, "recorded_at");
    boolean correction = vintage == null && row.getBoolean("corrects");
    LocalDate known =
        correction
            ? recorded.atZone(TradingCalendar.NEW_YORK).toLocalDate()
            : vintage == null ? byRule(series, of, releases) : vintage;
    LocalDate since = known.isBefore(of) ? of : known;
    return new Version(
        new Known(of, since, row.getDouble("value"), row.getString("source")),
        vintage != null,
        correction ? recorded : KnownAt.closeOf(since),
        row.getInt("priority"));
  }

  private static LocalDate byRule(
      String series, LocalDate of, Map<String, Map<YearMonth, LocalDate>> releases) {
    if (series.startsWith("NYSE_") || series.startsWith("SP500_")) {
      return of;
    }
    YearMonth month = YearMonth.from(of);
    if (RELEASES.containsKey(series)) {
      return releases
          .getOrDefault(RELEASES.get(series), Map.of())
          .getOrDefault(month, month.plusMonths(1).atDay(KNOWN_ON_DAY));
    }
    boolean monthly = !DAILY.contains(series) && of.getDayOfMonth() == 1;
    return monthly ? month.plusMonths(1).atDay(KNOWN_ON_DAY) : of.plusDays(1);
  }
}
