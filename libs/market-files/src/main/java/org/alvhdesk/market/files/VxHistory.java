package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.market.VxCurve;
import org.alvhdesk.market.VxPoint;
import org.alvhdesk.market.files.futures.VxCurveCsv;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.intake.DailyBar;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.FutureBar;
import org.alvhdesk.market.intake.MarketRow;
import org.alvhdesk.quant.calendar.Expiries;

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

  private static final Map<String, String> REASONS =
      Map.of(
          Codes.BAD_DATE, IndexSeries.BAD_DATE,
          Codes.IMPLAUSIBLE, IndexSeries.IMPLAUSIBLE,
          Codes.NO_SETTLEMENT, NO_SETTLE,
          Codes.CLOSE_FOR_SETTLEMENT, CLOSE_FOR_SETTLE,
          Codes.RESCALED, RESCALED,
          Codes.DAYS_DIFFER, DAYS_DIFFER);

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
      Readings.of(file, report).ifPresent(r -> history.addContract(file, r));
    }
    if (!contracts.isEmpty()) {
      report.read(
          contracts.getFirst().toAbsolutePath().getParent(), contracts.size() + " VX contracts");
    }
    for (Path file : files.vxPositions()) {
      Readings.of(file, report).ifPresent(r -> history.addPositions(file, r));
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

  private void addContract(Path file, FileReading reading) {
    for (MarketRow row : reading.rows()) {
      if (row instanceof FutureBar bar) {
        put(bar.session(), bar.expiry(), bar.settle());
      }
    }
    problems(file, reading);
  }

  private void addPositions(Path file, FileReading reading) {
    report.read(file, "VX by position");
    for (MarketRow row : reading.rows()) {
      if (row instanceof DailyBar bar && bar.symbol().matches("VX\\d")) {
        YearMonth first = YearMonth.from(VxCurveCsv.first(bar.session()));
        int further = bar.symbol().charAt(2) - '1';
        put(bar.session(), Expiries.vixMonthly(first.plusMonths(further)), bar.close());
      }
    }
    problems(file, reading);
    reading.notes().forEach(n -> report.note(file + ": " + n));
  }

  private void problems(Path file, FileReading reading) {
    Readings.report(file, reading.rejected(), REASONS, report);
    Readings.report(file, reading.corrected(), REASONS, report);
  }

  private void put(LocalDate session, LocalDate expiry, double price) {
    bySession.computeIfAbsent(session, s -> new TreeMap<>()).putIfAbsent(expiry, price);
  }
}
