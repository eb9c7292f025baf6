package org.alvhdesk.market.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.alvhdesk.market.files.shape.Codes;
import org.alvhdesk.market.intake.FileReading;
import org.alvhdesk.market.intake.SeriesValue;

/**
 * Riskless rate known at a close, continuously compounded, decimal: the last 3-month bill (FRED
 * DTB3, a bank discount rate of 91 days) dated before the session, else the last effective fed
 * funds rate (DFF), else the fed funds average of the last complete month (FEDFUNDS), else {@value
 * #DEFAULT}. A value is used only from the day after its date, a monthly one from the first of the
 * next month.
 */
public final class RateHistory {
  /** Rate when no file covers the day. */
  public static final double DEFAULT = 0.02;

  private static final int DAILY_LIFE_DAYS = 10;
  private static final int MONTHLY_LIFE_DAYS = 62;

  private final NavigableMap<LocalDate, Double> bills;
  private final NavigableMap<LocalDate, Double> overnight;
  private final NavigableMap<LocalDate, Double> monthly;

  private RateHistory(
      NavigableMap<LocalDate, Double> bills,
      NavigableMap<LocalDate, Double> overnight,
      NavigableMap<LocalDate, Double> monthly) {
    this.bills = bills;
    this.overnight = overnight;
    this.monthly = monthly;
  }

  /**
   * From values by day, or by first day of the month, decimal a year.
   *
   * @param bills DTB3
   * @param overnight DFF
   * @param monthly FEDFUNDS
   */
  public static RateHistory of(
      NavigableMap<LocalDate, Double> bills,
      NavigableMap<LocalDate, Double> overnight,
      NavigableMap<LocalDate, Double> monthly) {
    return new RateHistory(bills, overnight, monthly);
  }

  static RateHistory load(ProviderFiles files, ImportReport.Builder report) {
    RateHistory rates =
        new RateHistory(
            read(files, "DTB3", report),
            read(files, "DFF", report),
            read(files, "FEDFUNDS", report));
    if (rates.bills.isEmpty() && rates.overnight.isEmpty() && rates.monthly.isEmpty()) {
      report.note("no DTB3, DFF or FEDFUNDS file: the rate is " + DEFAULT + " on every day");
    }
    return rates;
  }

  /** Rate known at the close of {@code session}; {@link #DEFAULT} where no value is fresh. */
  public double on(LocalDate session) {
    return known(session).orElse(DEFAULT);
  }

  /** Rate known at the close of {@code session}; empty where no value is fresh. */
  public OptionalDouble known(LocalDate session) {
    Double bill = known(bills, session, DAILY_LIFE_DAYS);
    if (bill != null) {
      return OptionalDouble.of(-StrictMath.log(1 - bill * 91 / 360) / (91 / 365.0));
    }
    Double fed = known(overnight, session, DAILY_LIFE_DAYS);
    if (fed == null) {
      fed = known(monthly, session.withDayOfMonth(1), MONTHLY_LIFE_DAYS);
    }
    return fed == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(365 * StrictMath.log1p(fed / 360));
  }

  private static Double known(
      NavigableMap<LocalDate, Double> series, LocalDate before, int lifeDays) {
    Map.Entry<LocalDate, Double> last = series.lowerEntry(before);
    boolean fresh = last != null && !last.getKey().isBefore(before.minusDays(lifeDays));
    return fresh ? last.getValue() : null;
  }

  private static NavigableMap<LocalDate, Double> read(
      ProviderFiles files, String id, ImportReport.Builder report) {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    List<Path> found = files.series(id);
    if (found.isEmpty()) {
      return values;
    }
    Path file = found.getFirst();
    Optional<FileReading> reading = Readings.of(file, id, report);
    if (reading.isEmpty()) {
      return values;
    }
    report.read(file, id + " (percent a year)");
    for (SeriesValue value : Readings.series(reading.get(), id)) {
      values.put(value.of(), value.value() / 100);
    }
    Readings.report(
        file, reading.get().rejected(), Map.of(Codes.BAD_DATE, IndexSeries.BAD_DATE), report);
    return values;
  }
}
