package org.alvhdesk.market.files.breadth;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Sessions;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.intake.SeriesValue;

/**
 * A vendor's NYSE advance-decline line ({@code Close_NYAD}) and McClellan oscillator ({@code
 * Close_NYMO}), rescaled: they are kept as series of their own and never taken for numbers of
 * issues.
 */
public final class VendorLineCsv implements CsvShape {
  @Override
  public String describes() {
    return "vendor's advance-decline line (CSV with Date, Close_NYMO, Close_NYAD)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file).filter(t -> t.has("close nyad")).map(VendorLineCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("vendor", "rescaled NYSE advance-decline line");
    Set<LocalDate> seen = new HashSet<>();
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "'" + CsvRows.cell(row, 0) + "'");
      } else if (!Sessions.mayBe(day.get())) {
        found.reject(line, Codes.NOT_A_SESSION, "row of " + day.get());
      } else if (!seen.add(day.get())) {
        found.reject(line, Codes.DUPLICATE, "row of " + day.get());
      } else {
        keep(found, line, "NYAD_LINE", day.get(), table.text(row, "close nyad"));
        keep(found, line, "NYMO", day.get(), table.text(row, "close nymo"));
      }
    }
    found.note("a rescaled line, not numbers of issues");
    Sessions.noteGaps("NYAD_LINE", seen, found);
    return found;
  }

  private static void keep(Findings found, long line, String series, LocalDate day, String text) {
    OptionalDouble value = Numbers.of(text);
    if (value.isPresent()) {
      found.keep(
          new SeriesValue(
              line, series, day, Numbers.asPrinted(value.getAsDouble()), Optional.empty()));
    } else if (!text.isEmpty()) {
      found.reject(line, Codes.BAD_VALUE, series + " " + day + " '" + text + "'");
    }
  }
}
