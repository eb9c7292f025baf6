package org.alvhdesk.market.files.index;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.shape.Unclear;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;

/**
 * A date and a close, with or without open, high, low and volume: Cboe's {@code VIX_History.csv},
 * Yahoo's download, a fund's closes. The table does not say what it is of; the name must.
 */
public final class BarsCsv implements CsvShape {
  /** Vendors' SPX opens are the previous close before this day. */
  private static final LocalDate SPX_OPENS_FROM = LocalDate.of(2015, 1, 1);

  @Override
  public String describes() {
    return "daily bars (CSV with Date, Close, and perhaps Open, High, Low, Adj Close, Volume:"
        + " Cboe's X_History.csv, Yahoo, funds)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file)
        .filter(t -> t.has("close") && !t.has("settle"))
        .map(t -> read(t, file));
  }

  private static Findings read(Table table, CsvFile file) {
    String symbol =
        Symbols.of(file.hints())
            .orElseThrow(
                () ->
                    new Unclear(
                        "it holds daily bars but does not say of what: call the file after the"
                            + " symbol, such as VIX_History.csv or spy_daily.csv, or give the"
                            + " symbol"));
    boolean ranges = table.has("open", "high", "low");
    boolean volumes = table.has("volume");
    Findings found = new Findings(source(file.hints(), symbol, volumes), words(symbol, ranges));
    BarCollector bars =
        new BarCollector(found, symbol, symbol.equals("SPX") ? SPX_OPENS_FROM : LocalDate.MIN);
    for (CsvRecord row : table.rows()) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, symbol + " '" + CsvRows.cell(row, 0) + "'");
        continue;
      }
      bars.add(
          line,
          day.get(),
          ranges
              ? new BarCollector.RangeText(
                  table.text(row, "open"), table.text(row, "high"), table.text(row, "low"))
              : BarCollector.RangeText.NONE,
          table.text(row, "close"),
          volume(table, row, symbol));
    }
    bars.end();
    if (table.has("adj close")) {
      found.note("the adjusted close is not kept: it changes with every dividend");
    }
    if (file.hints().words().contains("ADJ")) {
      found.note("the name says that prices are adjusted: they are not what was paid");
    }
    if (symbol.equals("VIXY")) {
      found.note("VIXY is adjusted for its reverse splits: prices are not what was paid");
    }
    return found;
  }

  /** An index has no volume of its own; vendors write 0 or that of its members. */
  private static OptionalDouble volume(Table table, CsvRecord row, String symbol) {
    OptionalDouble volume = table.number(row, "volume");
    boolean usable =
        volume.isPresent()
            && (Symbols.index(symbol) ? volume.getAsDouble() > 0 : volume.getAsDouble() >= 0);
    return usable ? volume : OptionalDouble.empty();
  }

  private static String source(Hints hints, String symbol, boolean volumes) {
    if (hints.words().contains("YAHOO") || volumes) {
      return "yahoo";
    }
    if (Symbols.ofCboe(symbol) || hints.words().contains("CBOE")) {
      return "cboe";
    }
    return symbol.equals("SPX") && hints.words().contains("HISTORY") ? "cboe" : "vendor";
  }

  private static String words(String symbol, boolean ranges) {
    return "daily " + (ranges ? "bars" : "closes") + " of " + symbol;
  }
}
