package org.alvhdesk.market.files.chain;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.market.chain.FileTime;
import org.alvhdesk.market.chain.ParsedChain;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.files.text.SourceFile;

/**
 * The two-sided table of Cboe's web page: lines with the index and the moment, a header with Calls
 * and Puts, a call and a put in every row. Columns are found by name, so all editions since 2016
 * read alike, also those stripped of their first lines.
 */
final class QuoteTableCsv implements CsvFormat {
  private static final int HEADER_WITHIN = 12;

  @Override
  public String describes() {
    return "Cboe quote table (CSV with a Calls and a Puts column)";
  }

  private record Side(int symbol, int bid, int ask, int volume, int openInterest) {
    static Side of(CsvRecord header, int from, int to) {
      int[] found = {-1, -1, -1, -1};
      for (int i = from + 1; i < to; i++) {
        String name = CsvRows.name(header.getField(i)).replaceFirst("^(calls|puts) ", "");
        int slot =
            switch (name) {
              case "bid" -> 0;
              case "ask" -> 1;
              case "volume", "vol" -> 2;
              case "open interest", "open int" -> 3;
              default -> -1;
            };
        if (slot >= 0 && found[slot] < 0) {
          found[slot] = i;
        }
      }
      return new Side(from, found[0], found[1], found[2], found[3]);
    }
  }

  @Override
  public Optional<ParsedChain> parse(SourceFile file, List<CsvRecord> rows, ReadOptions options) {
    for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
      Map<String, Integer> columns = CsvRows.columns(rows.get(i));
      int calls = CsvRows.find(columns, "calls");
      int puts = CsvRows.find(columns, "puts");
      if (calls >= 0 && puts > calls) {
        Side call = Side.of(rows.get(i), calls, puts);
        Side put = Side.of(rows.get(i), puts, rows.get(i).getFieldCount());
        if (call.bid() >= 0 && call.ask() >= 0 && put.bid() >= 0 && put.ask() >= 0) {
          return Optional.of(parse(rows, i, call, put));
        }
      }
    }
    return Optional.empty();
  }

  private static ParsedChain parse(List<CsvRecord> rows, int header, Side call, Side put) {
    FileTime time = new FileTime.Unknown();
    OptionalDouble spot = OptionalDouble.empty();
    for (CsvRecord row : rows.subList(0, header)) {
      String stamp = stamp(row);
      Optional<FileTime> printed = HeaderTime.parse(stamp).map(t -> new FileTime.Printed(t, stamp));
      if (printed.isPresent()) {
        time = printed.get();
      } else if (spot.isEmpty()) {
        spot = spot(row);
      }
    }
    QuoteCollector collector = new QuoteCollector();
    for (CsvRecord row : rows.subList(header + 1, rows.size())) {
      side(row, call, collector);
      side(row, put, collector);
    }
    return new ParsedChain("Cboe quote table", time, spot, collector.quotes, collector.unreadable);
  }

  private static void side(CsvRecord row, Side side, QuoteCollector collector) {
    String symbol = CsvRows.cell(row, side.symbol());
    if (symbol.isEmpty()) {
      if (side.symbol() < row.getFieldCount() || row.getFieldCount() <= 2) {
        return;
      }
      collector.unreadable(
          row.getStartingLineNumber(),
          CsvRows.cell(row, 0) + " " + CsvRows.cell(row, 1),
          "the row ends after " + row.getFieldCount() + " cells");
      return;
    }
    Optional<OptionSymbol> option = OptionSymbol.of(symbol);
    if (option.isEmpty()) {
      collector.unreadable(
          row.getStartingLineNumber(), symbol, "'" + symbol + "' is no option symbol");
      return;
    }
    collector.add(
        row.getStartingLineNumber(),
        option.get(),
        CsvRows.cell(row, side.bid()),
        CsvRows.cell(row, side.ask()),
        CsvRows.cell(row, side.volume()),
        CsvRows.cell(row, side.openInterest()));
  }

  /** The cells up to "Bid", joined: the date may hold commas with or without quotes around. */
  private static String stamp(CsvRecord row) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.getFieldCount(); i++) {
      String cell = CsvRows.cell(row, i);
      if (cell.toLowerCase(Locale.ROOT).startsWith("bid")) {
        break;
      }
      text.append(text.isEmpty() ? "" : ", ").append(cell);
    }
    return text.toString().replaceFirst("^Date: *", "");
  }

  /** "Last: 4697.24" or the first plain number after the name. */
  private static OptionalDouble spot(CsvRecord row) {
    for (int i = 1; i < row.getFieldCount(); i++) {
      OptionalDouble value = Numbers.of(CsvRows.cell(row, i).replaceFirst("^Last: *", ""));
      if (value.isPresent() && value.getAsDouble() > 0) {
        return value;
      }
    }
    return OptionalDouble.empty();
  }
}
