package org.alvhdesk.market.files.calendar;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.HashSet;
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

/**
 * Meetings of the Federal Reserve since 1975 as a table of indicators. Its days are not those of
 * the decisions: all of 2023 stand one day late. So its kinds ({@code FED_MEETING} ...) are not
 * {@code FOMC}, which opens event windows.
 */
public final class FedMeetingsCsv implements CsvShape {
  @Override
  public String describes() {
    return "Federal Reserve meetings (CSV with date, fed_meeting_date_indicator ...)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file)
        .filter(t -> t.has("fed meeting date indicator"))
        .map(FedMeetingsCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("fed-table", "Federal Reserve meetings and minutes");
    Set<String> seen = new HashSet<>();
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      boolean meeting = set(table, row, "fed meeting date indicator");
      boolean minutes = set(table, row, "fed minutes date indicator");
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "'" + CsvRows.cell(row, 0) + "'");
      } else if (!meeting && !minutes) {
        found.reject(line, Codes.BAD_EVENT, day.get() + " has no indicator");
      } else {
        if (meeting) {
          boolean unscheduled = set(table, row, "fed non scheduled meeting indicator");
          boolean projections = set(table, row, "fed projection materials indicator");
          keep(
              found,
              seen,
              line,
              unscheduled ? "FED_MEETING_UNSCHEDULED" : "FED_MEETING",
              day.get(),
              projections ? "with projections" : "");
        }
        if (minutes) {
          keep(found, seen, line, "FED_MINUTES", day.get(), "");
        }
      }
    }
    found.note("meeting days, some one day off the decision: event windows use kind FOMC instead");
    return found;
  }

  private static void keep(
      Findings found, Set<String> seen, long line, String kind, LocalDate day, String about) {
    if (seen.add(kind + day)) {
      found.keep(new CalendarEvent(line, kind, day, Optional.empty(), about));
    } else {
      found.reject(line, Codes.DUPLICATE, kind + " " + day);
    }
  }

  private static boolean set(Table table, CsvRecord row, String column) {
    return table.text(row, column).equals("1");
  }
}
