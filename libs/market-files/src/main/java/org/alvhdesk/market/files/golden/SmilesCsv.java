package org.alvhdesk.market.files.golden;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;

/** Implied volatilities by expiry and strike with the forward: no prices, so no chain. */
public final class SmilesCsv implements CsvShape {
  @Override
  public String describes() {
    return "implied volatilities (CSV with Expiry, Texp, Strike, Bid, Ask, Fwd)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.headed(file, Set.of("", "expiry"))
        .filter(t -> t.has("expiry", "texp", "strike", "fwd"))
        .map(SmilesCsv::read);
  }

  private static Findings read(Table table) {
    long expiries = table.rows().stream().map(r -> table.text(r, "expiry")).distinct().count();
    return CheckedTable.read(
        table,
        "vendor",
        "implied volatilities of " + expiries + " expiries",
        List.of("expiry", "texp", "strike", "fwd"),
        "volatilities, not prices: they calibrate the model surface, no chain comes from them");
  }
}
