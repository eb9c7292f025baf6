package org.alvhdesk.market.files.series;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;

/**
 * Weight of the ten largest members of the S&P 500 (002-13), which nobody publishes for free: a
 * file of one's own with a date and a weight.
 */
public final class TopTenWeightCsv implements CsvShape {
  /** Name of the series; percent. */
  public static final String SERIES = "TOP10WEIGHT";

  private static final String WEIGHT = "weight";

  @Override
  public String describes() {
    return "weight of the ten largest members (CSV with date, weight in percent)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file)
        .filter(t -> t.has(WEIGHT) && t.width() == 2)
        .map(TopTenWeightCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("own", "weight of the ten largest members");
    SeriesCollector series = new SeriesCollector(found);
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "'" + CsvRows.cell(row, 0) + "'");
      } else {
        series.add(line, SERIES, day.get(), table.text(row, WEIGHT), Optional.empty());
      }
    }
    series.end();
    return found;
  }
}
