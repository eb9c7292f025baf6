package org.alvhdesk.market.files.series;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;

/** Shiller's monthly table of prices, earnings and PE10 since 1871. It writes 0 for no value. */
public final class ShillerCsv implements CsvShape {
  private static final Map<String, String> SERIES = series();

  private static Map<String, String> series() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("sp500", "SHILLER_PRICE");
    names.put("dividend", "SHILLER_DIVIDEND");
    names.put("earnings", "SHILLER_EARNINGS");
    names.put("consumer price index", "SHILLER_CPI");
    names.put("long interest rate", "SHILLER_LONG_RATE");
    names.put("real price", "SHILLER_REAL_PRICE");
    names.put("real dividend", "SHILLER_REAL_DIVIDEND");
    names.put("real earnings", "SHILLER_REAL_EARNINGS");
    names.put("pe10", "SHILLER_PE10");
    return names;
  }

  @Override
  public String describes() {
    return "Shiller's table (CSV with Date, SP500, Dividend, Earnings ... PE10)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file).filter(t -> t.has("sp500", "pe10")).map(ShillerCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("shiller", "Shiller's monthly table");
    SeriesCollector series = new SeriesCollector(found);
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> month = Dates.of(CsvRows.cell(row, 0)).map(d -> d.withDayOfMonth(1));
      if (month.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "'" + CsvRows.cell(row, 0) + "'");
        continue;
      }
      SERIES.forEach(
          (column, name) -> {
            OptionalDouble value = table.number(row, column);
            if (value.isPresent() && value.getAsDouble() == 0) {
              found.reject(line, Codes.MISSING, name + " " + month.get() + " is 0");
            } else if (table.columns().containsKey(column)) {
              series.add(line, name, month.get(), table.text(row, column), Optional.empty());
            }
          });
    }
    series.end();
    return found;
  }
}
