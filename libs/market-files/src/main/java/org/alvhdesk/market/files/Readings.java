package org.alvhdesk.market.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.files.intake.Intake;
import org.alvhdesk.market.files.intake.IntakeOptions;
import org.alvhdesk.market.files.intake.UnreadableFile;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.RejectedRow;
import org.alvhdesk.market.intake.SeriesValue;

/** Files of a directory through the one entry, and what their readings report. */
final class Readings {
  private Readings() {}

  /**
   * What {@code file} says; empty, with a note, when it cannot be read.
   *
   * @param symbol what its name says it is of
   */
  static Optional<FileReading> of(Path file, String symbol, ImportReport.Builder report) {
    return of(file, IntakeOptions.symbol(symbol), report);
  }

  /** As above for a file that says itself what it is of. */
  static Optional<FileReading> of(Path file, ImportReport.Builder report) {
    return of(file, IntakeOptions.none(), report);
  }

  private static Optional<FileReading> of(
      Path file, IntakeOptions options, ImportReport.Builder report) {
    try {
      return Optional.of(
          Intake.read(file.getFileName().toString(), Files.readAllBytes(file), options));
    } catch (UnreadableFile e) {
      report.note(file + " is not used: " + e.getMessage().split(" Understood: ", 2)[0]);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The values of {@code id}; where the file calls it otherwise, of its first series. */
  static List<SeriesValue> series(FileReading reading, String id) {
    List<SeriesValue> values =
        reading.rows().stream()
            .filter(SeriesValue.class::isInstance)
            .map(SeriesValue.class::cast)
            .toList();
    boolean named = values.stream().anyMatch(v -> v.series().equals(id));
    String series = named || values.isEmpty() ? id : values.getFirst().series();
    return values.stream().filter(v -> v.series().equals(series)).toList();
  }

  /** Reports rows under the reason that {@code reasons} has for their code; others are not. */
  static void report(
      Path file, List<RejectedRow> rows, Map<String, String> reasons, ImportReport.Builder report) {
    for (RejectedRow row : rows) {
      String reason = reasons.get(row.code());
      if (reason != null) {
        report.problem(file, row.line(), reason, row.detail());
      }
    }
  }
}
