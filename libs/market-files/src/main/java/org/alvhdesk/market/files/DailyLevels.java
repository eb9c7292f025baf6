package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.history.SessionClose;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Daily closes of the indices and VX settlements. SPX and VIX must be there, the rest may be
 * missing.
 */
record DailyLevels(
    IndexSeries spx,
    IndexSeries vix,
    Optional<IndexSeries> vix9d,
    Optional<IndexSeries> vix3m,
    Optional<IndexSeries> vvix,
    VxHistory vx) {

  /**
   * @throws MissingMarketData when there is no SPX or VIX file
   */
  static DailyLevels load(ProviderFiles files, ImportReport.Builder report) {
    return new DailyLevels(
        mandatory("SPX", files, report),
        mandatory("VIX", files, report),
        IndexSeries.load("VIX9D", files.index("VIX9D"), report),
        IndexSeries.load("VIX3M", files.index("VIX3M"), report),
        IndexSeries.load("VVIX", files.index("VVIX"), report),
        VxHistory.load(files, report));
  }

  /** First day that both SPX and VIX reach. */
  LocalDate first() {
    LocalDate s = spx.closes().firstKey();
    LocalDate v = vix.closes().firstKey();
    return s.isAfter(v) ? s : v;
  }

  /** The sessions from {@code from} to {@code to} that have SPX and VIX; others are reported. */
  List<SessionClose> closes(LocalDate from, LocalDate to, ImportReport.Builder report) {
    List<SessionClose> closes = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      OptionalDouble spxClose = spx.on(day);
      OptionalDouble vixClose = vix.on(day);
      if (!TradingCalendar.isBusinessDay(day)) {
        continue;
      }
      if (spxClose.isEmpty()) {
        report.problem(spx.file(), 0, ReplayPath.NO_SPX, day.toString());
      } else if (vixClose.isEmpty()) {
        report.problem(vix.file(), 0, ReplayPath.NO_VIX, day.toString());
      } else {
        closes.add(
            SessionClose.of(
                day,
                spxClose.getAsDouble(),
                vixClose.getAsDouble(),
                on(vix9d, day),
                on(vix3m, day),
                on(vvix, day),
                vx.on(day)));
      }
    }
    return closes;
  }

  private static IndexSeries mandatory(
      String symbol, ProviderFiles files, ImportReport.Builder report) {
    return IndexSeries.load(symbol, files.index(symbol), report)
        .filter(s -> !s.closes().isEmpty())
        .orElseThrow(
            () ->
                missing(
                    symbol + " history",
                    symbol
                        + "_History.csv or "
                        + symbol.toLowerCase(java.util.Locale.ROOT)
                        + "_daily*.csv (columns DATE and CLOSE)",
                    files.root()));
  }

  static MissingMarketData missing(String what, String names, Path root) {
    return new MissingMarketData(
        "no "
            + what
            + " found: looked in "
            + root.toAbsolutePath().normalize()
            + " and two levels below it for "
            + names
            + ". Put the provider's file there, or give another data directory.");
  }

  private static OptionalDouble on(Optional<IndexSeries> series, LocalDate day) {
    return series.map(s -> s.on(day)).orElse(OptionalDouble.empty());
  }
}
