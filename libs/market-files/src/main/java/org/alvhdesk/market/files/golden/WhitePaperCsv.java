package org.alvhdesk.market.files.golden;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Table;

/** The worked example of Cboe's VIX methodology: its quotes and its contributions by strike. */
public final class WhitePaperCsv implements CsvShape {
  private static final String NOTE =
      "a worked example without dates: it tests the VIX calculation, nothing goes into history";

  @Override
  public String describes() {
    return "VIX white paper example (CSV with term, strike, call_bid ... or contribution)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.headed(file, Set.of("term")).flatMap(WhitePaperCsv::read);
  }

  private static Optional<Findings> read(Table table) {
    if (table.has("strike", "call bid", "call ask", "put bid", "put ask")) {
      return Optional.of(
          CheckedTable.read(
              table,
              "cboe",
              "quotes of the VIX white paper",
              List.of("strike", "call bid", "call ask", "put bid", "put ask"),
              NOTE));
    }
    if (table.has("strike", "mid", "dk", "contribution")) {
      return Optional.of(
          CheckedTable.read(
              table,
              "cboe",
              "contributions of the VIX white paper",
              List.of("strike", "mid", "dk", "contribution"),
              NOTE));
    }
    return Optional.empty();
  }
}
