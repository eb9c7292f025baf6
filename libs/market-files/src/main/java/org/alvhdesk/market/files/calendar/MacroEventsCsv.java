package org.alvhdesk.market.files.calendar;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.intake.CalendarEvent;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OutsideCalendar;

/**
 * The economic calendar as a table: {@code date,event,detail,ref_period,time_et}. Two defects of it
 * are mended and reported: a January row whose period is the December of the same year stands one
 * year early; an expiry that the exchange's rule puts on another day of that month is moved there
 * (a holiday was overlooked: 2024-06-19, 2026-06-19).
 */
public final class MacroEventsCsv implements CsvShape {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** Kinds whose name here is not just the table's in upper case. */
  private static final Map<String, String> KINDS = Map.of("FOMC_DECISION", "FOMC");

  @Override
  public String describes() {
    return "economic calendar (CSV with date, event, detail, ref_period, time_et)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file).filter(t -> t.has("event")).map(MacroEventsCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("macro-calendar", "economic calendar");
    Set<String> seen = new HashSet<>();
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> date = Dates.of(CsvRows.cell(row, 0));
      String event = table.text(row, "event").toUpperCase(Locale.ROOT);
      if (date.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, event + " '" + CsvRows.cell(row, 0) + "'");
        continue;
      }
      if (!event.matches("[A-Z][A-Z0-9_]{1,40}")) {
        found.reject(line, Codes.BAD_EVENT, date.get() + " '" + event + "'");
        continue;
      }
      String kind = KINDS.getOrDefault(event, event);
      String period = table.text(row, "ref period");
      LocalDate day = mended(kind, date.get(), period, line, found);
      String about = period.isEmpty() ? table.text(row, "detail") : period;
      if (seen.add(kind + day + about)) {
        found.keep(new CalendarEvent(line, kind, day, time(table.text(row, "time et")), about));
      } else {
        found.reject(line, Codes.DUPLICATE, kind + " " + day + " " + about);
      }
    }
    return found;
  }

  private static LocalDate mended(
      String kind, LocalDate date, String period, long line, Findings found) {
    LocalDate day = date;
    Optional<YearMonth> of = month(period);
    if (of.isPresent()
        && date.getMonth() == Month.JANUARY
        && of.get().equals(YearMonth.of(date.getYear(), Month.DECEMBER))) {
      day = date.plusYears(1);
      found.correct(line, Codes.DATE_MOVED, kind + " of " + of.get() + ": " + date + " is " + day);
    }
    Optional<LocalDate> rule = expiry(kind, YearMonth.from(day));
    if (rule.isPresent() && !rule.get().equals(day)) {
      found.correct(line, Codes.DATE_MOVED, kind + ": " + day + " is " + rule.get());
      day = rule.get();
    }
    return day;
  }

  /** Where the exchange's rule puts an expiry of {@code month}; empty for other kinds. */
  private static Optional<LocalDate> expiry(String kind, YearMonth month) {
    try {
      return switch (kind) {
        case "VIX_EXPIRY" -> Optional.of(Expiries.vixMonthly(month));
        case "OPEX", "QUAD_WITCHING" -> Optional.of(Expiries.spxMonthly(month));
        default -> Optional.empty();
      };
    } catch (OutsideCalendar e) {
      return Optional.empty();
    }
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(text, MONTH));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
