package org.alvhdesk.market.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.market.history.ScheduledEvent;
import org.alvhdesk.market.history.ScheduledEvents;

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
  private static final Map<String, String> NAMES =
      Map.of(
          "fomc_decision", ScheduledEvent.FOMC,
          "cpi", ScheduledEvent.CPI,
          "ppi", ScheduledEvent.PPI);

  static EventFile load(ProviderFiles files, ImportReport.Builder report) {
    List<Path> found = files.named(".*macro_events.*\\.csv");
    if (found.isEmpty()) {
      return new EventFile(ScheduledEvents.NONE, Map.of());
    }
    Path file = found.getFirst();
    Optional<CsvTable> table = CsvTable.read(file).filter(t -> t.has("event"));
    if (table.isEmpty()) {
      report.note(file + ": no date and event column, not used");
      return new EventFile(ScheduledEvents.NONE, Map.of());
    }
    report.read(file, "calendar of FOMC, CPI and PPI");
    return read(table.get(), report);
  }

  private static EventFile read(CsvTable table, ImportReport.Builder report) {
    List<ScheduledEvent> events = new ArrayList<>();
    Map<String, Map<YearMonth, LocalDate>> releases = new HashMap<>();
    for (CsvRecord row : table.rows()) {
      String name = NAMES.get(table.text(row, "event").toLowerCase(Locale.ROOT));
      if (name == null) {
        continue;
      }
      Optional<LocalDate> date = CsvTable.date(row);
      if (date.isEmpty()) {
        report.problem(table.file(), row.getStartingLineNumber(), BAD_EVENT, CsvTable.text(row, 0));
        continue;
      }
      Optional<YearMonth> of = month(table.text(row, "ref_period"));
      LocalDate day = date.get();
      if (of.isPresent()
          && day.getMonth() == Month.JANUARY
          && of.get().equals(YearMonth.of(day.getYear(), Month.DECEMBER))) {
        day = day.plusYears(1);
        report.problem(table.file(), row.getStartingLineNumber(), MOVED, name + " of " + of.get());
      }
      events.add(new ScheduledEvent(name, day));
      if (of.isPresent()) {
        releases.computeIfAbsent(name, n -> new HashMap<>()).putIfAbsent(of.get(), day);
      }
    }
    return new EventFile(ScheduledEvents.ofKinds(events, NAMES.values()), releases);
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text, MONTH));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
