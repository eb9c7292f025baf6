package org.alvhdesk.market.files.futures;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.files.shape.CsvFile;
import org.alvhdesk.market.files.shape.CsvShape;
import org.alvhdesk.market.files.shape.Findings;
import org.alvhdesk.market.files.shape.Hints;
import org.alvhdesk.market.files.shape.Sessions;
import org.alvhdesk.market.files.shape.Table;
import org.alvhdesk.market.files.shape.Unclear;
import org.alvhdesk.market.files.text.CsvRows;
import org.alvhdesk.market.files.text.Dates;
import org.alvhdesk.market.files.text.FileNames;
import org.alvhdesk.market.files.text.Numbers;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.OutsideCalendar;

/**
 * One VX contract, session by session, as CFE publishes it: the archive of 2004 to 2013 ({@code
 * CFE_F08_VX.csv}, M/D/YYYY) and the files since ({@code VX_2018-02-14.csv}). The month stands in
 * column Futures ({@code F (Jan 08)}); a name with a day of that month gives the day, else the rule
 * for monthly expiries does.
 */
public final class VxContractCsv implements CsvShape {
  /** {@code F (Jan 08)}, {@code N (Jul 2024)}. */
  private static final Pattern FUTURES =
      Pattern.compile("\\w+ \\(([A-Za-z]{3})[a-z]* (?:20)?(\\d{2})\\)");

  private static final Pattern ARCHIVE_NAME = Pattern.compile("cfe_([fghjkmnquvxz])(\\d{2})_vx");
  private static final String MONTH_CODES = "fghjkmnquvxz";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  @Override
  public String describes() {
    return "CFE VX contract (CSV with Trade Date, Futures, Open, High, Low, Close, Settle)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file)
        .filter(t -> t.has("trade date", "settle"))
        .map(t -> new Reader(t, expiry(t, file.hints())).read());
  }

  private static LocalDate expiry(Table table, Hints hints) {
    Optional<YearMonth> month =
        table.rows().stream()
            .map(r -> month(table.text(r, "futures")))
            .flatMap(Optional::stream)
            .findFirst()
            .or(() -> monthOfName(hints));
    Optional<LocalDate> named = FileNames.date(hints.name());
    try {
      if (named.isPresent() && month.map(YearMonth.from(named.get())::equals).orElse(true)) {
        return named.get();
      }
      return Expiries.vixMonthly(
          month.orElseThrow(
              () ->
                  new Unclear(
                      "it holds a VX contract but neither column Futures nor the name says which:"
                          + " call it CFE_F08_VX.csv or VX_2018-02-14.csv")));
    } catch (OutsideCalendar e) {
      throw new Unclear("it holds a VX contract of " + month.orElse(null) + ": " + e.getMessage());
    }
  }

  private static Optional<YearMonth> month(String futures) {
    Matcher m = FUTURES.matcher(futures);
    int at = m.matches() ? MONTHS.indexOf(m.group(1)) : -1;
    return at >= 0 && at % 3 == 0
        ? Optional.of(YearMonth.of(2000 + Integer.parseInt(m.group(2)), at / 3 + 1))
        : Optional.empty();
  }

  private static Optional<YearMonth> monthOfName(Hints hints) {
    Matcher m = ARCHIVE_NAME.matcher(hints.stem());
    try {
      return m.find()
          ? Optional.of(
              YearMonth.of(
                  2000 + Integer.parseInt(m.group(2)),
                  Month.of(MONTH_CODES.indexOf(m.group(1)) + 1)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static final class Reader {
    private final Table table;
    private final LocalDate expiry;
    private final Findings found;
    private final Map<LocalDate, Double> settles = new HashMap<>();
    private LocalDate last = LocalDate.MIN;

    Reader(Table table, LocalDate expiry) {
      this.table = table;
      this.expiry = expiry;
      this.found = new Findings("cfe", "VX contract of " + expiry);
    }

    Findings read() {
      table.rows().forEach(this::row);
      if (last.equals(expiry)) {
        found.note("the row of " + expiry + " is the final settlement");
      }
      Sessions.noteGaps("VX " + expiry, new TreeSet<>(settles.keySet()), found);
      return found;
    }

    private void row(CsvRecord row) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "VX '" + CsvRows.cell(row, 0) + "'");
        return;
      }
      String what = "VX " + expiry + " on " + day.get();
      double close = price(row, "close");
      double price = price(row, "settle");
      boolean closeForSettlement = !(price > 0) && close > 0;
      if (closeForSettlement) {
        price = close;
      }
      if (!(price > 0)) {
        found.reject(line, Codes.NO_SETTLEMENT, what);
      } else if (day.get().isAfter(expiry)) {
        found.reject(line, Codes.EXPIRED, what);
      } else if (!Sessions.mayBe(day.get())) {
        found.reject(line, Codes.NOT_A_SESSION, what + " " + price);
      } else {
        double settle = VxPrices.checked(price, day.get(), line, what, found);
        if (!Double.isNaN(settle)) {
          keep(row, line, day.get(), settle, what);
          if (closeForSettlement) {
            found.correct(line, Codes.CLOSE_FOR_SETTLEMENT, what + " " + price);
          }
        }
      }
    }

    private void keep(CsvRecord row, long line, LocalDate day, double settle, String what) {
      Double first = settles.putIfAbsent(day, settle);
      if (first != null) {
        found.reject(
            line, Codes.DUPLICATE, what + (first == settle ? " again" : ", this time " + settle));
        return;
      }
      last = day.isAfter(last) ? day : last;
      found.keep(
          new FutureBar(
              line,
              "VX",
              expiry,
              day,
              settle,
              range(row, line, day, what),
              count(row, "total volume"),
              count(row, "open interest")));
    }

    /** Zeros mean that nothing was traded; then high and low may hold the last bid and ask. */
    private Optional<DailyBar.Range> range(CsvRecord row, long line, LocalDate day, String what) {
      double open = price(row, "open");
      double high = price(row, "high");
      double low = price(row, "low");
      double close = price(row, "close");
      if (!(open > 0) && !(close > 0)) {
        return Optional.empty();
      }
      boolean contained =
          low <= Math.min(open, close)
              && high >= Math.max(open, close)
              && VxPrices.plausible(low / VxPrices.scale(day, low))
              && VxPrices.plausible(high / VxPrices.scale(day, high));
      if (!contained) {
        found.correct(
            line,
            Codes.RANGE_DROPPED,
            what + ": open " + open + ", high " + high + ", low " + low + ", close " + close);
        return Optional.empty();
      }
      return Optional.of(
          new DailyBar.Range(
              open / VxPrices.scale(day, open),
              high / VxPrices.scale(day, high),
              low / VxPrices.scale(day, low)));
    }

    private double price(CsvRecord row, String column) {
      return table.number(row, column).orElse(Double.NaN);
    }

    private OptionalDouble count(CsvRecord row, String column) {
      OptionalDouble count = Numbers.of(table.text(row, column));
      return count.isPresent() && count.getAsDouble() >= 0 ? count : OptionalDouble.empty();
    }
  }
}
