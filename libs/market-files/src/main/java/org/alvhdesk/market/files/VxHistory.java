package org.alvhdesk.market.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * VX settlements by session and expiry, points. Per-contract files win; files by position (M1 ...)
 * fill the contracts that have no file. M1 is the first monthly expiry strictly after the session,
 * M2 the next month and so on: on every one of the 13,161 prices of 2007 to 2015 that both kinds of
 * files hold, this gives the contract file's settlement.
 */
final class VxHistory {
  static final String NO_SETTLE = "VX row without settle or close";
  static final String CLOSE_FOR_SETTLE = "VX settle is 0, close taken";
  static final String RESCALED = "VX price before 2007-03-26 divided by 10";
  static final String DAYS_DIFFER = "VX days_to_expiration differs from the calendar, price kept";

  /** Until the day before, futures were quoted at ten times the index. */
  private static final LocalDate RESCALING = LocalDate.of(2007, 3, 26);

  /**
   * No quote at the new scale was as high before the rescaling; ten times the lowest was higher.
   */
  private static final double TEN_TIMES_SCALE = 60;

  /** From here on nearly every month has prices of its own in the files by position. */
  private static final LocalDate ALL_MONTHS_LISTED = LocalDate.of(2006, 11, 1);

  private static final double LOWEST = 5;
  private static final double HIGHEST = 150;
  private static final String MONTH_CODES = "fghjkmnquvxz";

  private final NavigableMap<LocalDate, NavigableMap<LocalDate, Double>> bySession =
      new TreeMap<>();
  private final ImportReport.Builder report;

  private VxHistory(ImportReport.Builder report) {
    this.report = report;
  }

  static VxHistory load(ProviderFiles files, ImportReport.Builder report) {
    VxHistory history = new VxHistory(report);
    List<Path> contracts = files.vxContracts();
    for (Path file : contracts) {
      CsvTable.read(file)
          .filter(t -> t.has("trade date") && t.has("settle"))
          .ifPresentOrElse(
              t -> history.addContract(t),
              () -> report.note(file + ": no trade date and settle column, not used"));
    }
    if (!contracts.isEmpty()) {
      report.read(
          contracts.getFirst().toAbsolutePath().getParent(), contracts.size() + " VX contracts");
    }
    for (Path file : files.vxPositions()) {
      CsvTable.read(file)
          .filter(t -> t.has("m1"))
          .ifPresent(
              t -> {
                report.read(file, "VX by position");
                history.addPositions(t);
              });
    }
    return history;
  }

  boolean isEmpty() {
    return bySession.isEmpty();
  }

  LocalDate firstSession() {
    return bySession.firstKey();
  }

  /** Sessions that have a price, ascending, up to and including {@code last}. */
  NavigableSet<LocalDate> sessionsTo(LocalDate last) {
    return bySession.headMap(last, true).navigableKeySet();
  }

  /** The curve at the close of {@code session}, contracts that expire later only. */
  Optional<VxCurve> on(LocalDate session) {
    NavigableMap<LocalDate, Double> prices = bySession.get(session);
    if (prices == null) {
      return Optional.empty();
    }
    List<VxPoint> points = new ArrayList<>();
    for (Map.Entry<LocalDate, Double> price : prices.tailMap(session, false).entrySet()) {
      points.add(new VxPoint(price.getKey(), price.getValue()));
    }
    return points.isEmpty() ? Optional.empty() : Optional.of(new VxCurve(points));
  }

  private void addContract(CsvTable table) {
    LocalDate expiry = expiryOf(table.file());
    for (CsvRecord row : table.rows()) {
      long line = row.getStartingLineNumber();
      Optional<LocalDate> date = CsvTable.date(row);
      if (date.isEmpty()) {
        report.problem(
            table.file(), line, IndexSeries.BAD_DATE, "VX '" + CsvTable.text(row, 0) + "'");
        continue;
      }
      double price = CsvTable.number(table.text(row, "settle")).orElse(0.0);
      if (!(price > 0)) {
        price = CsvTable.number(table.text(row, "close")).orElse(0.0);
        String reason = price > 0 ? CLOSE_FOR_SETTLE : NO_SETTLE;
        report.problem(table.file(), line, reason, "VX " + expiry + " on " + date.get());
      }
      if (price > 0) {
        put(table.file(), line, date.get(), expiry, price);
      }
    }
  }

  private void addPositions(CsvTable table) {
    int interpolated = 0;
    for (CsvRecord row : table.rows()) {
      long line = row.getStartingLineNumber();
      Optional<LocalDate> date = CsvTable.date(row);
      if (date.isEmpty()) {
        report.problem(
            table.file(), line, IndexSeries.BAD_DATE, "VX '" + CsvTable.text(row, 0) + "'");
        continue;
      }
      YearMonth month = YearMonth.from(date.get());
      if (!Expiries.vixMonthly(month).isAfter(date.get())) {
        month = month.plusMonths(1);
      }
      checkDays(table, row, date.get(), Expiries.vixMonthly(month));
      for (int i = 1; table.has("m" + i); i++) {
        double price = CsvTable.number(table.text(row, "m" + i)).orElse(0.0);
        LocalDate expiry = Expiries.vixMonthly(month.plusMonths(i - 1L));
        if (price > 0) {
          put(table.file(), line, date.get(), expiry, price);
          boolean offGrid = Math.abs(price * 100 - StrictMath.rint(price * 100)) > 1e-6;
          interpolated += offGrid && date.get().isBefore(ALL_MONTHS_LISTED) ? 1 : 0;
        } else {
          report.problem(table.file(), line, NO_SETTLE, "VX M" + i + " on " + date.get());
        }
      }
    }
    if (interpolated > 0) {
      report.note(
          table.file()
              + ": "
              + interpolated
              + " prices before "
              + ALL_MONTHS_LISTED
              + " are not on the price grid: not every month was listed yet, the provider"
              + " interpolated or extrapolated them; they are kept");
    }
  }

  /** The column counts sessions between this one and the expiry, both excluded. */
  private void checkDays(CsvTable table, CsvRecord row, LocalDate date, LocalDate expiry) {
    Optional<Double> given = CsvTable.number(table.text(row, "days_to_expiration"));
    if (given.isEmpty()) {
      return;
    }
    int sessions = 0;
    for (LocalDate d = TradingCalendar.nextBusinessDay(date);
        d.isBefore(expiry);
        d = TradingCalendar.nextBusinessDay(d)) {
      sessions++;
    }
    if (given.get() != sessions) {
      report.problem(
          table.file(),
          row.getStartingLineNumber(),
          DAYS_DIFFER,
          date + " says " + given.get().intValue() + ", " + sessions + " before " + expiry);
    }
  }

  private void put(Path file, long line, LocalDate session, LocalDate expiry, double price) {
    double scaled = price;
    if (session.isBefore(RESCALING) && price > TEN_TIMES_SCALE) {
      scaled = price / 10;
      report.problem(file, line, RESCALED, "VX " + expiry + " on " + session + " " + price);
    }
    if (scaled < LOWEST || scaled > HIGHEST) {
      report.problem(
          file, line, IndexSeries.IMPLAUSIBLE, "VX " + expiry + " on " + session + " " + price);
      return;
    }
    bySession.computeIfAbsent(session, s -> new TreeMap<>()).putIfAbsent(expiry, scaled);
  }

  /** Expiry by file name: {@code CFE_F08_VX.csv} by rule, {@code VX_2018-02-14.csv} as written. */
  static LocalDate expiryOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.startsWith("cfe_")) {
      int month = MONTH_CODES.indexOf(name.charAt(4)) + 1;
      int year = 2000 + Integer.parseInt(name.substring(5, 7));
      return Expiries.vixMonthly(YearMonth.of(year, month));
    }
    return LocalDate.parse(name.substring(3, 13));
  }
}
