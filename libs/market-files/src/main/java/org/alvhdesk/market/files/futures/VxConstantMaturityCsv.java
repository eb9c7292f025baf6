package org.alvhdesk.market.files.futures;

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
import org.alvhdesk.market.intake.DailyBar;

/**
 * VX at constant maturities, computed by a vendor: 60 and 90 days and their mean ({@code VF75}).
 * The spot VIX and VVIX beside them are not kept.
 */
public final class VxConstantMaturityCsv implements CsvShape {
  private static final List<String> COLUMNS = List.of("vx60d", "vx90d", "vf75");

  @Override
  public String describes() {
    return "VX at constant maturity (CSV with Date, VX60d, VX90d, VF75)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file).filter(t -> t.has("vx60d", "vx90d")).map(VxConstantMaturityCsv::read);
  }

  private static Findings read(Table table) {
    Findings found = new Findings("vendor", "VX at constant maturity of 60 and 90 days");
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
        for (String column : COLUMNS) {
          keep(table, row, line, day.get(), column, found);
        }
      }
    }
    if (table.has("vix") || table.has("vvix")) {
      found.note("columns VIX and VVIX are not kept: Cboe publishes them itself");
    }
    Sessions.noteGaps("VX60D", seen, found);
    return found;
  }

  private static void keep(
      Table table, CsvRecord row, long line, LocalDate day, String column, Findings found) {
    OptionalDouble price = table.number(row, column);
    String symbol = column.toUpperCase(Locale.ROOT);
    if (table.columns().containsKey(column)) {
      if (price.isEmpty() || !(price.getAsDouble() > 0)) {
        found.reject(line, Codes.NO_SETTLEMENT, symbol + " " + day);
      } else if (!VxPrices.plausible(price.getAsDouble())) {
        found.reject(line, Codes.IMPLAUSIBLE, symbol + " " + day + " " + price.getAsDouble());
      } else {
        found.keep(
            new DailyBar(
                line, symbol, day, Optional.empty(), price.getAsDouble(), OptionalDouble.empty()));
      }
    }
  }
}
