package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.MarketRow;

/**
 * Daily closes of one index from one vendor's file.
 *
 * @param symbol SPX, VIX ...
 * @param file where they come from
 * @param closes value and line by date
 */
record IndexSeries(String symbol, Path file, NavigableMap<LocalDate, Close> closes) {
  /** One close, index points, and the line it stands on. */
  record Close(double value, long line) {}

  static final String BAD_DATE = "unreadable date";
  static final String BAD_VALUE = "missing or non-positive value";
  static final String IMPLAUSIBLE = "implausible value";
  static final String DUPLICATE = "second row for the same date, first one kept";
  static final String DISAGREES = "second vendor disagrees, not used";

  private static final Map<String, String> REASONS =
      Map.of(
          Codes.BAD_DATE, BAD_DATE,
          Codes.BAD_VALUE, BAD_VALUE,
          Codes.MISSING, BAD_VALUE,
          Codes.IMPLAUSIBLE, IMPLAUSIBLE,
          Codes.DUPLICATE, DUPLICATE);

  OptionalDouble on(LocalDate date) {
    Close close = closes.get(date);
    return close == null ? OptionalDouble.empty() : OptionalDouble.of(close.value());
  }

  /**
   * The series from the first file of {@code candidates} that has a close column; the others are
   * only compared with it, never mixed into it. Empty when no candidate can be read.
   */
  static Optional<IndexSeries> load(
      String symbol, List<Path> candidates, ImportReport.Builder report) {
    IndexSeries chosen = null;
    for (Path file : candidates) {
      Optional<IndexSeries> series = read(symbol, file, report, chosen == null);
      if (series.isEmpty()) {
        report.note(file + ": no date and close column for " + symbol + ", not used");
      } else if (chosen == null) {
        chosen = series.get();
        report.read(file, symbol);
      } else {
        compare(chosen, series.get(), report);
      }
    }
    return Optional.ofNullable(chosen);
  }

  private static Optional<IndexSeries> read(
      String symbol, Path file, ImportReport.Builder report, boolean reported) {
    ImportReport.Builder problems = reported ? report : new ImportReport.Builder();
    Optional<FileReading> reading = Readings.of(file, symbol, problems);
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    NavigableMap<LocalDate, Close> closes = new TreeMap<>();
    for (MarketRow row : reading.get().rows()) {
      if (!(row instanceof DailyBar bar) || !bar.symbol().equals(symbol)) {
        return Optional.empty();
      }
      if (!PlausibleLevels.has(symbol, bar.close())) {
        String what = symbol + " " + bar.session() + " '" + bar.close() + "'";
        problems.problem(file, bar.line(), IMPLAUSIBLE, what);
      } else {
        closes.put(bar.session(), new Close(rounded(bar.close()), bar.line()));
      }
    }
    Map<String, String> reasons = new HashMap<>(REASONS);
    if (symbol.equals("SPX")) {
      reasons.put(Codes.NOT_A_SESSION, ReplayPath.NOT_A_SESSION);
    } else if (symbol.equals("VIX")) {
      reasons.put(Codes.NOT_A_SESSION, ReplayPath.VIX_ALONE);
    }
    Readings.report(file, reading.get().rejected(), reasons, problems);
    return Optional.of(new IndexSeries(symbol, file, closes));
  }

  /** Indices are published to the cent; vendors that store floats print 2237.39990234375. */
  private static double rounded(double value) {
    return StrictMath.round(value * 100) / 100.0;
  }

  private static void compare(IndexSeries used, IndexSeries other, ImportReport.Builder report) {
    int differing = 0;
    for (Map.Entry<LocalDate, Close> entry : other.closes().entrySet()) {
      Close mine = used.closes().get(entry.getKey());
      Close theirs = entry.getValue();
      if (mine != null && Math.abs(mine.value() - theirs.value()) > 0.006) {
        differing++;
        report.problem(
            other.file(),
            theirs.line(),
            DISAGREES,
            used.symbol()
                + " "
                + entry.getKey()
                + " "
                + theirs.value()
                + ", "
                + used.file().getFileName()
                + " has "
                + mine.value());
      }
    }
    report.note(
        used.symbol()
            + ": "
            + used.file()
            + " is used; "
            + other.file()
            + " was only compared, "
            + differing
            + " closes differ");
  }
}
