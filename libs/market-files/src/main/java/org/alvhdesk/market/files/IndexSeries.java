package org.alvhdesk.market.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

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

  /** Bounds outside which a value is a defect, not a market. */
  private static final Map<String, double[]> PLAUSIBLE =
      Map.of(
          "SPX", new double[] {1, 100_000},
          "VIX", new double[] {5, 200},
          "VIX9D", new double[] {3, 300},
          "VIX3M", new double[] {5, 200},
          "VVIX", new double[] {40, 300},
          // Split-adjusted: a share that decays by half a year cost 600,000 dollars of today's.
          "VIXY", new double[] {0.01, 100_000_000});

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
    Optional<CsvTable> found = CsvTable.read(file);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    CsvTable table = found.get();
    String own = symbol.toLowerCase(Locale.ROOT);
    String column = table.has("close") ? "close" : table.has(own) ? own : "";
    if (column.isEmpty()) {
      return Optional.empty();
    }
    ImportReport.Builder problems = reported ? report : new ImportReport.Builder();
    double[] bounds = PLAUSIBLE.get(symbol);
    NavigableMap<LocalDate, Close> closes = new TreeMap<>();
    for (CsvRecord row : table.rows()) {
      long line = row.getStartingLineNumber();
      Optional<LocalDate> date = CsvTable.date(row);
      if (date.isEmpty()) {
        problems.problem(file, line, BAD_DATE, symbol + " '" + CsvTable.text(row, 0) + "'");
        continue;
      }
      String text = table.text(row, column);
      double value = CsvTable.number(text).orElse(0.0);
      String what = symbol + " " + date.get() + " '" + text + "'";
      if (!(value > 0)) {
        problems.problem(file, line, BAD_VALUE, what);
      } else if (value < bounds[0] || value > bounds[1]) {
        problems.problem(file, line, IMPLAUSIBLE, what);
      } else if (closes.putIfAbsent(date.get(), new Close(rounded(value), line)) != null) {
        problems.problem(file, line, DUPLICATE, what);
      }
    }
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
