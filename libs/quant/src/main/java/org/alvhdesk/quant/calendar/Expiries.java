package org.alvhdesk.quant.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Expiry dates by rule (docs/methodology 1.4) and time to expiry in the VIX convention (1.5). */
public final class Expiries {
  private static final double MINUTES_PER_YEAR = 525_600.0;

  private Expiries() {}

  /** AM-settled SPX monthly: the third Friday, or the trading day before when that is a holiday. */
  public static LocalDate spxMonthly(YearMonth month) {
    return ExpiryDay.orBefore(ExpiryDay.thirdFriday(month), ExpiryKind.MONTHLY).date();
  }

  /**
   * VIX monthly options and futures: 30 days before the third Friday of the following month; the
   * trading day before when either of the two days is a holiday. Never "the third Wednesday".
   */
  public static LocalDate vixMonthly(YearMonth month) {
    return ExpiryDay.ofVixMonth(month).date();
  }

  /**
   * What the simulated and replayed markets list: expiries of {@code root} strictly after {@code
   * asOf} and not more than {@code maxDays} calendar days later, ascending. Monthlies of SPX and
   * the VIX; of SPXW every Friday on every date (a holiday Friday moves to the trading day before),
   * and no dailies. What the exchange lists is {@code ExpiryCalendar} in the contract package.
   */
  public static List<LocalDate> simulatedListing(OptionRoot root, LocalDate asOf, int maxDays) {
    LocalDate last = asOf.plusDays(maxDays);
    List<LocalDate> all = new ArrayList<>();
    switch (root) {
      case SPX -> {
        for (YearMonth m = YearMonth.from(asOf); !m.atDay(1).isAfter(last); m = m.plusMonths(1)) {
          all.add(spxMonthly(m));
        }
      }
      case VIX -> {
        for (YearMonth m = YearMonth.from(asOf); !m.atDay(1).isAfter(last); m = m.plusMonths(1)) {
          all.add(vixMonthly(m));
        }
      }
      case SPXW -> {
        LocalDate friday = asOf.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        for (; !friday.isAfter(last.plusDays(1)); friday = friday.plusWeeks(1)) {
          all.add(TradingCalendar.onOrBefore(friday));
        }
      }
    }
    return all.stream().filter(d -> d.isAfter(asOf) && !d.isAfter(last)).toList();
  }

  /**
   * Years from {@code now} to {@code settlement}: minutes / 525,600, the VIX convention. Zero or
   * negative once settled.
   */
  public static double yearsTo(Instant settlement, Instant now) {
    return Duration.between(now, settlement).toSeconds() / 60.0 / MINUTES_PER_YEAR;
  }

  /** Whole calendar days from {@code from} to {@code expiry}: the DTE people speak of. */
  public static int daysTo(LocalDate expiry, LocalDate from) {
    return (int) ChronoUnit.DAYS.between(from, expiry);
  }
}
