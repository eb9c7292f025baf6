package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.MarketRow;
import org.alvhdesk.market.intake.SeriesValue;

/**
 * Advances and declines of the NYSE by session: the official counts ({@code NYSE_advn.csv} and
 * {@code NYSE_decln.csv}, lines of yyyymmdd and a number, no header), then a computed table with
 * columns {@code nyse_advancers} and {@code nyse_decliners} for sessions without them. They count
 * different issues, so only ratios may be compared. Rescaled lines without counts are not used.
 */
final class BreadthFiles {
  static final String BAD_COUNT = "unreadable number of issues";

  private BreadthFiles() {}

  private static final Map<String, String> REASONS =
      Map.of(
          Codes.BAD_VALUE, BAD_COUNT,
          Codes.BAD_DATE, BAD_COUNT,
          Codes.IMPLAUSIBLE, BAD_COUNT);

  static Map<LocalDate, Issues> load(ProviderFiles files, ImportReport.Builder report) {
    Map<LocalDate, Issues> issues = new TreeMap<>();
    Counts official = new Counts();
    Stream.of("nyse_advn\\.csv", "nyse_decln\\.csv")
        .flatMap(name -> files.named(name).stream())
        .forEach(file -> official.add(file, report));
    official.addTo(issues);
    for (Path file : files.named(".*advance_decline.*\\.csv")) {
      Counts computed = new Counts();
      computed.add(file, report);
      computed.addTo(issues);
    }
    for (Path file : files.named("nyad.*\\.csv")) {
      report.note(file + ": a rescaled line, not numbers of issues, not used");
    }
    return issues;
  }

  /** Counts of one universe; those of two are never paired. */
  private record Counts(Map<LocalDate, Double> advances, Map<LocalDate, Double> declines) {
    Counts() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    void add(Path file, ImportReport.Builder report) {
      Optional<FileReading> reading = Readings.of(file, report);
      if (reading.isEmpty()) {
        return;
      }
      report.read(file, reading.get().understoodAs());
      for (MarketRow row : reading.get().rows()) {
        if (row instanceof SeriesValue v && v.series().equals("NYSE_ADVANCES")) {
          advances.putIfAbsent(v.of(), v.value());
        } else if (row instanceof SeriesValue v && v.series().equals("NYSE_DECLINES")) {
          declines.putIfAbsent(v.of(), v.value());
        }
      }
      Readings.report(file, reading.get().rejected(), REASONS, report);
    }

    void addTo(Map<LocalDate, Issues> issues) {
      advances.forEach(
          (day, up) -> {
            if (declines.containsKey(day)) {
              issues.putIfAbsent(day, new Issues(up.intValue(), declines.get(day).intValue()));
            }
          });
    }
  }
}
