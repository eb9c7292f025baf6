package org.alvhdesk.market.files.breadth;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.alvhdesk.market.intake.SeriesValue;

/**
 * Counts computed by a vendor, in columns such as {@code nyse_advancers}, {@code nyse_decliners},
 * {@code sp500_advancers}. They become {@code NYSE_ADVANCES}, {@code NYSE_DECLINES} ...; the
 * universe is not that of the exchange's own counts, so only ratios may be compared. Other columns
 * (lines, oscillators) follow from the counts and are not kept.
 */
public final class BreadthTableCsv implements CsvShape {
  private static final String UP = "advancers";
  private static final String DOWN = "decliners";

  @Override
  public String describes() {
    return "computed breadth (CSV with date, nyse_advancers, nyse_decliners ...)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file)
        .filter(t -> t.has("nyse " + UP, "nyse " + DOWN))
        .map(BreadthTableCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("computed-breadth", "advances and declines computed by a vendor");
    List<String> columns =
        table.columns().keySet().stream()
            .filter(c -> c.endsWith(" " + UP) || c.endsWith(" " + DOWN))
            .sorted()
            .toList();
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
        columns.forEach(c -> keep(table, row, line, day.get(), c, found));
      }
    }
    found.note("computed from another universe than the exchange's counts: compare ratios only");
    Sessions.noteGaps("NYSE_ADVANCES", seen, found);
    return found;
  }

  private static void keep(
      Table table, CsvRecord row, long line, LocalDate day, String column, Findings found) {
    String series =
        column
            .toUpperCase(Locale.ROOT)
            .replace("ADVANCERS", "ADVANCES")
            .replace("DECLINERS", "DECLINES")
            .replace(' ', '_');
    OptionalDouble count = Issue.count(table.text(row, column));
    if (count.isPresent()) {
      found.keep(new SeriesValue(line, series, day, count.getAsDouble(), Optional.empty()));
    } else {
      found.reject(
          line, Codes.BAD_VALUE, series + " " + day + " '" + table.text(row, column) + "'");
    }
  }
}
