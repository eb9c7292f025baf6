package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.MarketRow;
import org.alvhdesk.market.intake.RejectedRow;

/**
 * The economic calendar ({@code *macro_events*.csv}: date, event, detail, ref_period): scheduled
 * FOMC decisions and the releases of CPI and PPI; other events are not read, unscheduled FOMC
 * decisions because nobody knew them before. A January row whose ref_period is the December of the
 * same year stands one year early and is moved.
 *
 * @param events complete from the first month in which all three kinds have begun to the day of the
 *     kind that ends first
 * @param releases day of release by kind and month
 */
record EventFile(ScheduledEvents events, Map<String, Map<YearMonth, LocalDate>> releases) {
  static final String MOVED = "release one year early, moved";
  static final String BAD_EVENT = "unreadable event";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
  private static final Set<String> NAMES =
      Set.of(ScheduledEvent.FOMC, ScheduledEvent.CPI, ScheduledEvent.PPI);

  static EventFile load(ProviderFiles files, ImportReport.Builder report) {
    List<Path> found = files.named(".*macro_events.*\\.csv");
    Optional<FileReading> reading =
        found.isEmpty() ? Optional.empty() : Readings.of(found.getFirst(), report);
    if (reading.isEmpty()) {
      return new EventFile(ScheduledEvents.NONE, Map.of());
    }
    Path file = found.getFirst();
    report.read(file, "calendar of FOMC, CPI and PPI");
    Readings.report(
        file,
        reading.get().rejected(),
        Map.of(Codes.BAD_DATE, BAD_EVENT, Codes.BAD_EVENT, BAD_EVENT),
        report);
    return read(file, reading.get(), report);
  }

  private static EventFile read(Path file, FileReading reading, ImportReport.Builder report) {
    List<ScheduledEvent> events = new ArrayList<>();
    Map<String, Map<YearMonth, LocalDate>> releases = new HashMap<>();
    Set<Long> lines = new HashSet<>();
    for (MarketRow row : reading.rows()) {
      if (row instanceof CalendarEvent event && NAMES.contains(event.kind())) {
        lines.add(event.line());
        events.add(new ScheduledEvent(event.kind(), event.date()));
        month(event.about())
            .ifPresent(
                of ->
                    releases
                        .computeIfAbsent(event.kind(), n -> new HashMap<>())
                        .putIfAbsent(of, event.date()));
      }
    }
    List<RejectedRow> moved =
        reading.corrected().stream().filter(r -> lines.contains(r.line())).toList();
    Readings.report(file, moved, Map.of(Codes.DATE_MOVED, MOVED), report);
    return new EventFile(ScheduledEvents.ofKinds(events, NAMES), releases);
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text, MONTH));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
