package org.alvhdesk.market.files.chain;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.market.chain.FileTime;
import org.alvhdesk.market.chain.ParsedChain;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.FileNames;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.files.text.SourceFile;
import org.alvhdesk.quant.pricing.Right;

/**
 * One expiry, a call (columns {@code .c}) and a put (columns {@code .p}) in every row. The table
 * names neither its day nor its expiry: they come from the caller or from a name such as {@code
 * ..._2013-06-25_57dte.csv}.
 */
final class SingleExpiryCsv implements CsvFormat {
  private static final Pattern DAYS = Pattern.compile("(?<!\\d)(\\d{1,4})dte(?![a-z])");

  @Override
  public String describes() {
    return "one expiry side by side (CSV with bid.c, ask.c, strike, bid.p, ask.p)";
  }

  @Override
  public Optional<ParsedChain> parse(SourceFile file, List<CsvRecord> rows, ReadOptions options) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> names = CsvRows.columns(rows.getFirst());
    if (!names.keySet().containsAll(List.of("bid.c", "ask.c", "strike", "bid.p", "ask.p"))) {
      return Optional.empty();
    }
    LocalDate expiry =
        options
            .expiry()
            .or(() -> expiryOf(file.name()))
            .orElseThrow(
                () ->
                    new UnreadableChain(
                        file.name()
                            + " holds one expiry and does not name it: give its date (--expiry)"));
    QuoteCollector collector = new QuoteCollector();
    for (CsvRecord row : rows.subList(1, rows.size())) {
      String text = CsvRows.cell(row, names.get("strike"));
      OptionalDouble strike = Numbers.of(text);
      if (strike.isEmpty()) {
        collector.unreadable(row.getStartingLineNumber(), text, "no strike");
        continue;
      }
      side(row, names, ".c", expiry, Right.CALL, strike.getAsDouble(), collector);
      side(row, names, ".p", expiry, Right.PUT, strike.getAsDouble(), collector);
    }
    return Optional.of(
        new ParsedChain(
            "one expiry side by side",
            new FileTime.Unknown(),
            OptionalDouble.empty(),
            collector.quotes,
            collector.unreadable));
  }

  private static void side(
      CsvRecord row,
      Map<String, Integer> names,
      String suffix,
      LocalDate expiry,
      Right right,
      double strike,
      QuoteCollector collector) {
    collector.add(
        row.getStartingLineNumber(),
        Optional.empty(),
        expiry,
        right,
        strike,
        CsvRows.cell(row, names.get("bid" + suffix)),
        CsvRows.cell(row, names.get("ask" + suffix)),
        CsvRows.cell(row, names.getOrDefault("vol" + suffix, -1)),
        CsvRows.cell(row, names.getOrDefault("openint" + suffix, -1)));
  }

  private static Optional<LocalDate> expiryOf(String name) {
    Matcher days = DAYS.matcher(name);
    return days.find()
        ? FileNames.date(name).map(d -> d.plusDays(Integer.parseInt(days.group(1))))
        : Optional.empty();
  }
}
