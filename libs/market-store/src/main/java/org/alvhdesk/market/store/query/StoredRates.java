package org.alvhdesk.market.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.alvhdesk.market.files.RateHistory;
import org.alvhdesk.market.store.Sql;

/** The riskless rate from the stored DTB3, DFF and FEDFUNDS. */
public final class StoredRates {
  private StoredRates() {}

  /** Of all values that are current. */
  public static RateHistory load(Connection c) throws SQLException {
    return RateHistory.of(read(c, "DTB3"), read(c, "DFF"), read(c, "FEDFUNDS"));
  }

  /** Percent a year as stored becomes decimal. */
  private static NavigableMap<LocalDate, Double> read(Connection c, String series)
      throws SQLException {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    Sql.list(
        c,
        "select v.of, v.value from history.series_value v left join history.source s using (source)"
            + " where v.series = ? and v.superseded_at is null"
            + " order by v.of, v.vintage desc nulls first, coalesce(s.priority, 100)",
        row -> values.putIfAbsent(Sql.date(row, "of"), row.getDouble("value") / 100),
        series);
    return values;
  }
}
