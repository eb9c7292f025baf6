package org.alvhdesk.cli.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.cli.DataProblem;
import org.alvhdesk.market.files.MissingMarketData;
import org.alvhdesk.market.files.ReplayPath;
import org.alvhdesk.strategy.trigger.MarketHistory;

/**
 * The history that triggers are counted over, from files in the providers' formats: SPX, VIX, VVIX
 * and VX as a replay reads them, and the advances and declines of the NYSE ({@code NYSE_advn.csv},
 * {@code NYSE_decln.csv}: yyyymmdd and a count) where they are there.
 *
 * @param notes what was used and what was left out, one line each
 */
record StoredHistory(MarketHistory history, List<String> notes) {
  private static final String ADVANCES = "NYSE_advn.csv";
  private static final String DECLINES = "NYSE_decln.csv";
  private static final int LEVELS = 3;

  /**
   * The history in {@code dir} and two levels below, from its first complete session to {@code to}
   * or its end; all of it, so that indicators are warm when counting begins.
   *
   * @throws DataProblem when files that every trigger needs are missing or unreadable
   */
  static StoredHistory read(Path dir, Optional<LocalDate> to) {
    ReplayPath path;
    try {
      path = ReplayPath.open(dir, Optional.empty(), to);
    } catch (MissingMarketData e) {
      throw new DataProblem(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new DataProblem("cannot use the files in " + dir + ": " + e.getMessage(), e);
    }
    List<String> notes = new ArrayList<>(path.report().files());
    path.report().counts().forEach((reason, n) -> notes.add(n + " times: " + reason));
    notes.addAll(path.report().notes());
    Map<LocalDate, MarketHistory.Issues> issues = issues(dir, notes);
    return new StoredHistory(MarketHistory.of(path.states()).withBreadth(issues), notes);
  }

  private static Map<LocalDate, MarketHistory.Issues> issues(Path dir, List<String> notes) {
    Optional<Path> up = find(dir, ADVANCES);
    Optional<Path> down = find(dir, DECLINES);
    if (up.isEmpty() || down.isEmpty()) {
      notes.add(
          "no breadth: "
              + ADVANCES
              + " and "
              + DECLINES
              + " are not both there; triggers that"
              + " need it are left out");
      return Map.of();
    }
    Map<LocalDate, Double> advances = counts(up.get(), notes);
    Map<LocalDate, Double> declines = counts(down.get(), notes);
    Map<LocalDate, MarketHistory.Issues> issues = new HashMap<>();
    advances.forEach(
        (day, n) -> {
          if (declines.containsKey(day)) {
            issues.put(day, new MarketHistory.Issues(n, declines.get(day)));
          }
        });
    return issues;
  }

  private static Optional<Path> find(Path dir, String name) {
    try (Stream<Path> walk = Files.walk(dir, LEVELS)) {
      return walk.filter(p -> p.getFileName().toString().equalsIgnoreCase(name))
          .filter(Files::isRegularFile)
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + dir, e);
    }
  }

  private static Map<LocalDate, Double> counts(Path file, List<String> notes) {
    Map<LocalDate, Double> counts = new HashMap<>();
    int skipped = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split(",", -1);
        try {
          LocalDate day = LocalDate.parse(cells[0].strip(), DateTimeFormatter.BASIC_ISO_DATE);
          counts.put(day, (double) Long.parseLong(cells[1].strip()));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
          skipped += line.isBlank() ? 0 : 1;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    notes.add(
        file + " as breadth" + (skipped == 0 ? "" : ", " + skipped + " lines without a count"));
    return counts;
  }
}
