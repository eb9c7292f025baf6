package org.alvhdesk.market.files.chain;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.alvhdesk.quant.pricing.Right;

/**
 * One option a row, columns found by name: Cboe's end-of-day products with two snapshots, and
 * tables with expiry, strike, type, bid and ask, with or without a root or symbol.
 */
final class LongTableCsv implements CsvFormat {
  @Override
  public String describes() {
    return "one option a row (CSV with expiration, strike, type, bid, ask), Cboe end-of-day calcs"
        + " and quotes among them";
  }

  private record Columns(
      int symbol,
      int root,
      int expiry,
      int strike,
      int right,
      int bid,
      int ask,
      int volume,
      int openInterest,
      int spot,
      int date) {}

  @Override
  public Optional<ParsedChain> parse(SourceFile file, List<CsvRecord> rows, ReadOptions options) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> names = CsvRows.columns(rows.getFirst());
    if (names.containsKey("fwd") && names.containsKey("texp")) {
      throw new UnreadableChain(
          file.name() + " holds implied volatilities, not prices: no variance comes from it");
    }
    boolean snapshots = names.containsKey("bid 1545");
    boolean eod = options.snapshot() == ReadOptions.Snapshot.EOD && names.containsKey("bid eod");
    String suffix = !snapshots ? "" : eod ? " eod" : " 1545";
    Columns c =
        new Columns(
            CsvRows.find(names, "option symbol", "contract symbol", "contractsymbol", "osi"),
            CsvRows.find(names, "root", "root symbol"),
            CsvRows.find(names, "expiration date", "expiration", "expiry", "expirationdate"),
            CsvRows.find(names, "strike", "strike price", "strikeprice"),
            CsvRows.find(names, "type", "option type", "optiontype", "right", "call/put", "cp"),
            CsvRows.find(names, "bid" + suffix, "bid price", "bidprice"),
            CsvRows.find(names, "ask" + suffix, "ask price", "askprice"),
            CsvRows.find(names, "volume", "trade volume", "vol"),
            CsvRows.find(names, "open interest", "openinterest", "open int"),
            CsvRows.find(
                names, "index spot", "spot", "underlying bid" + suffix, "underlying price"),
            CsvRows.find(names, "quote date", "date", "quotedate"));
    boolean named = c.symbol() >= 0 || (c.expiry() >= 0 && c.strike() >= 0 && c.right() >= 0);
    if (!named || c.bid() < 0 || c.ask() < 0) {
      return Optional.empty();
    }
    String provider =
        snapshots ? "Cboe end of day, " + (eod ? "close" : "15:45") + " quotes" : "long table";
    return Optional.of(parse(rows, c, provider, snapshots && !eod));
  }

  private static ParsedChain parse(
      List<CsvRecord> rows, Columns c, String provider, boolean at1545) {
    QuoteCollector collector = new QuoteCollector();
    ExpiryDates dates = new ExpiryDates();
    OptionalDouble spot = OptionalDouble.empty();
    FileTime time = new FileTime.Unknown();
    for (CsvRecord row : rows.subList(1, rows.size())) {
      if (spot.isEmpty()) {
        spot = positive(Numbers.of(CsvRows.cell(row, c.spot())));
      }
      if (time instanceof FileTime.Unknown) {
        time = time(dates.of(CsvRows.cell(row, c.date())), at1545);
      }
      add(row, c, dates, collector);
    }
    return new ParsedChain(provider, time, spot, collector.quotes, collector.unreadable);
  }

  private static void add(CsvRecord row, Columns c, ExpiryDates dates, QuoteCollector collector) {
    long line = row.getStartingLineNumber();
    String bid = CsvRows.cell(row, c.bid());
    String ask = CsvRows.cell(row, c.ask());
    String volume = CsvRows.cell(row, c.volume());
    String openInterest = CsvRows.cell(row, c.openInterest());
    Optional<OptionSymbol> symbol = OptionSymbol.of(CsvRows.cell(row, c.symbol()));
    if (symbol.isPresent()) {
      collector.add(line, symbol.get(), bid, ask, volume, openInterest);
      return;
    }
    Optional<LocalDate> expiry = dates.of(CsvRows.cell(row, c.expiry()));
    Optional<Right> right = right(CsvRows.cell(row, c.right()));
    OptionalDouble strike = Numbers.of(CsvRows.cell(row, c.strike()));
    if (expiry.isEmpty() || right.isEmpty() || strike.isEmpty()) {
      collector.unreadable(
          line,
          String.join(",", row.getFields()),
          "expiry '"
              + CsvRows.cell(row, c.expiry())
              + "', strike '"
              + CsvRows.cell(row, c.strike())
              + "', type '"
              + CsvRows.cell(row, c.right())
              + "'");
      return;
    }
    String root = CsvRows.cell(row, c.root());
    collector.add(
        line,
        root.isEmpty() ? Optional.empty() : Optional.of(root),
        expiry.get(),
        right.get(),
        strike.getAsDouble(),
        bid,
        ask,
        volume,
        openInterest);
  }

  private static FileTime time(Optional<LocalDate> session, boolean at1545) {
    if (session.isEmpty()) {
      return new FileTime.Unknown();
    }
    LocalTime newYork = at1545 ? LocalTime.of(15, 45) : LocalTime.of(16, 15);
    return new FileTime.Session(
        session.get(), newYork, "the rows are of " + session.get() + ", " + newYork + " New York");
  }

  static Optional<Right> right(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "c", "call" -> Optional.of(Right.CALL);
      case "p", "put" -> Optional.of(Right.PUT);
      default -> Optional.empty();
    };
  }

  private static OptionalDouble positive(OptionalDouble value) {
    return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
  }
}
