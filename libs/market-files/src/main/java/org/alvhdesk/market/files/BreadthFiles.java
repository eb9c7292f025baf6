package org.alvhdesk.market.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.market.history.Issues;

/**
 * Advances and declines of the NYSE by session: the official counts ({@code NYSE_advn.csv} and
 * {@code NYSE_decln.csv}, lines of yyyymmdd and a number, no header), then a computed table with
 * columns {@code nyse_advancers} and {@code nyse_decliners} for sessions without them. They count
 * different issues, so only ratios may be compared. Rescaled lines without counts are not used.
 */
final class BreadthFiles {
  static final String BAD_COUNT = "unreadable number of issues";

  private BreadthFiles() {}

  static Map<LocalDate, Issues> load(ProviderFiles files, ImportReport.Builder report) {
    Map<LocalDate, Issues> issues = new TreeMap<>();
    Map<LocalDate, Integer> advances = counts(files.named("nyse_advn\\.csv"), report);
    Map<LocalDate, Integer> declines = counts(files.named("nyse_decln\\.csv"), report);
    advances.forEach(
        (day, up) -> {
          if (declines.containsKey(day)) {
            issues.put(day, new Issues(up, declines.get(day)));
          }
        });
    for (Path file : files.named(".*advance_decline.*\\.csv")) {
      CsvTable.read(file)
          .filter(t -> t.has("nyse_advancers") && t.has("nyse_decliners"))
          .ifPresentOrElse(
              t -> {
                report.read(file, "NYSE advances and declines");
                addTable(t, issues, report);
              },
              () -> report.note(file + ": no nyse_advancers and nyse_decliners, not used"));
    }
    for (Path file : files.named("nyad.*\\.csv")) {
      report.note(file + ": a rescaled line, not numbers of issues, not used");
    }
    return issues;
  }

  private static void addTable(
      CsvTable table, Map<LocalDate, Issues> issues, ImportReport.Builder report) {
    for (CsvRecord row : table.rows()) {
      Optional<LocalDate> day = CsvTable.date(row);
      Optional<Integer> up = count(table.text(row, "nyse_advancers"));
      Optional<Integer> down = count(table.text(row, "nyse_decliners"));
      if (day.isEmpty() || up.isEmpty() || down.isEmpty()) {
        report.problem(table.file(), row.getStartingLineNumber(), BAD_COUNT, CsvTable.text(row, 0));
      } else {
        issues.putIfAbsent(day.get(), new Issues(up.get(), down.get()));
      }
    }
  }

  private static Map<LocalDate, Integer> counts(List<Path> found, ImportReport.Builder report) {
    Map<LocalDate, Integer> counts = new TreeMap<>();
    if (found.isEmpty()) {
      return counts;
    }
    Path file = found.getFirst();
    report.read(file, "NYSE issues");
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String[] cells = line.split(",", -1);
      Optional<LocalDate> day = CsvTable.date(cells[0].strip());
      Optional<Integer> value = cells.length > 1 ? count(cells[1].strip()) : Optional.empty();
      if (day.isPresent() && value.isPresent()) {
        counts.putIfAbsent(day.get(), value.get());
      } else if (!line.isBlank()) {
        report.problem(file, number, BAD_COUNT, line.strip());
      }
    }
    return counts;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Optional<Integer> count(String text) {
    return CsvTable.number(text)
        .filter(v -> v >= 0 && v < 1e6 && v == StrictMath.rint(v))
        .map(Double::intValue);
  }
}
