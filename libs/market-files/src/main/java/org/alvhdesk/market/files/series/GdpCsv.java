package org.alvhdesk.market.files.series;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;

/** Quarterly GDP of the BEA as a table; the series get FRED's names. */
public final class GdpCsv implements CsvShape {
  private record Column(String name, String series) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("level-current", "GDP"),
          new Column("level-chained", "GDPC1"),
          new Column("change-current", "A191RP1Q027SBEA"),
          new Column("change-chained", "A191RL1Q225SBEA"));

  @Override
  public String describes() {
    return "quarterly GDP (CSV with date, level-current, level-chained)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file).filter(t -> t.has("level-current", "level-chained")).map(GdpCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("bea", "quarterly GDP");
    SeriesCollector series = new SeriesCollector(found);
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> quarter = Dates.of(CsvRows.cell(row, 0));
      if (quarter.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "'" + CsvRows.cell(row, 0) + "'");
        continue;
      }
      for (Column c : COLUMNS) {
        if (table.columns().containsKey(c.name())) {
          series.add(line, c.series(), quarter.get(), table.text(row, c.name()), Optional.empty());
        }
      }
    }
    series.end();
    return found;
  }
}
