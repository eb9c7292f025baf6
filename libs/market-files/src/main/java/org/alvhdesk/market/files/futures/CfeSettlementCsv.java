package org.alvhdesk.market.files.futures;

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
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.Sessions;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.shape.Unclear;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.files.text.FileNames;
import org.alvhdesk.market.intake.FutureBar;

/**
 * CFE's settlements of one day ({@code settlement/csv?dt=2024-06-28}: Product, Symbol, Expiration
 * Date, Price). The table does not name its day; the file's name must. Final settlements ({@code
 * final_settlement_prices}) are each of their own expiration. Only VX is kept, weekly expiries
 * among it.
 */
public final class CfeSettlementCsv implements CsvShape {
  @Override
  public String describes() {
    return "CFE settlements of a day (CSV with Product, Symbol, Expiration Date, Price)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.headed(file, Set.of("product"))
        .filter(t -> t.has("price") && (t.has("expiration date") || t.has("expiration")))
        .map(t -> read(t, file.hints()));
  }

  private static Findings read(Table table, Hints hints) {
    boolean finals = hints.stem().contains("final");
    Optional<LocalDate> day = FileNames.date(hints.name());
    if (!finals && day.isEmpty()) {
      throw new Unclear(
          "it holds settlements of one day and does not say of which: put the day into its name,"
              + " such as settlement_2024-06-28.csv");
    }
    if (!finals && !Sessions.mayBe(day.get())) {
      throw new Unclear("its name says " + day.get() + ", on which the exchange was closed");
    }
    String column = table.has("expiration date") ? "expiration date" : "expiration";
    Findings found =
        new Findings("cfe", finals ? "CFE final settlements" : "CFE settlements of " + day.get());
    Set<LocalDate> seen = new HashSet<>();
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      String product = table.text(row, "product");
      String what = product + " " + table.text(row, "symbol");
      if (!product.equals("VX")) {
        found.reject(line, Codes.OTHER_PRODUCT, what);
        continue;
      }
      Optional<LocalDate> expiry = Dates.of(table.text(row, column));
      OptionalDouble price = table.number(row, "price");
      if (expiry.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, what + " '" + table.text(row, column) + "'");
      } else if (price.isEmpty() || !(price.getAsDouble() > 0)) {
        found.reject(line, Codes.NO_SETTLEMENT, what + " '" + table.text(row, "price") + "'");
      } else if (!VxPrices.plausible(price.getAsDouble())) {
        found.reject(line, Codes.IMPLAUSIBLE, what + " " + price.getAsDouble());
      } else if (!finals && expiry.get().isBefore(day.get())) {
        found.reject(line, Codes.EXPIRED, what + " expired " + expiry.get());
      } else if (!seen.add(expiry.get())) {
        found.reject(line, Codes.DUPLICATE, what + " " + expiry.get());
      } else {
        found.keep(
            new FutureBar(
                line,
                "VX",
                expiry.get(),
                finals ? expiry.get() : day.get(),
                price.getAsDouble(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
      }
    }
    return found;
  }
}
