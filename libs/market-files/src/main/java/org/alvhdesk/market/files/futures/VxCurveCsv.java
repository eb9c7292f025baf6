package org.alvhdesk.market.files.futures;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
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
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * VX settlements by position: {@code M1} to {@code M7}, or {@code F1} to {@code F9} beside the spot
 * VIX ({@code F0}). Both become {@code VX1} ...: position 1 is the first monthly expiry strictly
 * after the session. Other columns (spot, SPY, ratios) are not kept, they have better sources.
 */
public final class VxCurveCsv implements CsvShape {
  /** From here on nearly every month has prices of its own. */
  private static final LocalDate ALL_MONTHS_LISTED = LocalDate.of(2006, 11, 1);

  @Override
  public String describes() {
    return "VX curve by position (CSV with Date and M1 to M7, or F0 to F9)";
  }

  @Override
  public Optional<Findings> read(CsvFile file) {
    return Table.dated(file)
        .filter(t -> t.has("m1", "m2") || t.has("f0", "f1", "f2"))
        .map(t -> new Reader(t).read());
  }

  private static final class Reader {
    private final Table table;
    private final String letter;
    private final Findings found = new Findings("cfe-curve", "VX settlements by position");
    private final Set<LocalDate> seen = new HashSet<>();
    private int interpolated;
    private int blank;

    Reader(Table table) {
      this.table = table;
      this.letter = table.has("m1", "m2") ? "m" : "f";
    }

    Findings read() {
      table.rows().forEach(this::row);
      if (interpolated > 0) {
        found.note(
            interpolated
                + " prices before "
                + ALL_MONTHS_LISTED
                + " are not on the price grid: not every month was listed yet, the provider"
                + " interpolated or extrapolated them; they are kept");
      }
      if (blank > 0) {
        found.note(blank + " positions are empty");
      }
      if (letter.equals("f")) {
        found.note("F0 is the spot VIX; it, SPY and the ratios are not kept");
      }
      Sessions.noteGaps("VX1", seen, found);
      return found;
    }

    private void row(CsvRecord row) {
      found.read();
      long line = row.getStartingLineNumber();
      Optional<LocalDate> day = Dates.of(CsvRows.cell(row, 0));
      if (day.isEmpty()) {
        found.reject(line, Codes.BAD_DATE, "VX '" + CsvRows.cell(row, 0) + "'");
      } else if (!Sessions.mayBe(day.get())) {
        found.reject(line, Codes.NOT_A_SESSION, "VX positions of " + day.get());
      } else if (!seen.add(day.get())) {
        found.reject(line, Codes.DUPLICATE, "VX positions of " + day.get());
      } else {
        positions(row, line, day.get());
      }
    }

    private void positions(CsvRecord row, long line, LocalDate day) {
      checkDays(row, line, day);
      for (int i = 1; table.has(letter + i); i++) {
        String text = table.text(row, letter + i);
        OptionalDouble price = table.number(row, letter + i);
        String what = "VX" + i + " on " + day;
        if (text.isEmpty() && letter.equals("f")) {
          blank++;
        } else if (price.isEmpty() || !(price.getAsDouble() > 0)) {
          found.reject(line, Codes.NO_SETTLEMENT, what);
        } else {
          double points = VxPrices.checked(price.getAsDouble(), day, line, what, found);
          if (!Double.isNaN(points)) {
            found.keep(
                new DailyBar(
                    line, "VX" + i, day, Optional.empty(), points, OptionalDouble.empty()));
            boolean offGrid = Math.abs(points * 100 - StrictMath.rint(points * 100)) > 1e-6;
            interpolated += offGrid && day.isBefore(ALL_MONTHS_LISTED) ? 1 : 0;
          }
        }
      }
    }

    /** The column counts sessions between this one and the expiry, both excluded. */
    private void checkDays(CsvRecord row, long line, LocalDate day) {
      OptionalDouble given = table.number(row, "days to expiration");
      if (given.isEmpty()
          || day.isBefore(TradingCalendar.FIRST)
          || day.isAfter(TradingCalendar.LAST.minusMonths(3))) {
        return;
      }
      LocalDate expiry = first(day);
      int sessions = 0;
      for (LocalDate d = TradingCalendar.nextBusinessDay(day);
          d.isBefore(expiry);
          d = TradingCalendar.nextBusinessDay(d)) {
        sessions++;
      }
      if (given.getAsDouble() != sessions) {
        found.correct(
            line,
            Codes.DAYS_DIFFER,
            day + " says " + (long) given.getAsDouble() + ", " + sessions + " before " + expiry);
      }
    }
  }

  /** The expiry of position 1 at the close of {@code session}. */
  public static LocalDate first(LocalDate session) {
    YearMonth month = YearMonth.from(session);
    LocalDate own = Expiries.vixMonthly(month);
    return own.isAfter(session) ? own : Expiries.vixMonthly(month.plusMonths(1));
  }
}
