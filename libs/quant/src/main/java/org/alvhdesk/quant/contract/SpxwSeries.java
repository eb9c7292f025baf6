package org.alvhdesk.quant.contract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.quant.calendar.ExpiryDay;
import org.alvhdesk.quant.calendar.ExpiryKind;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * The days on which SPXW options expire, by the series the exchange had at the time. A Monday that
 * is closed moves to the next business day, any other day to the one before (docs/methodology 1.1).
 * One day has one expiry: the series named first in {@link ExpiryKind} counts.
 */
final class SpxwSeries {
  /** PM-settled Fridays replaced the AM-settled Weeklys of 2005 (Cboe, December 2010). */
  private static final LocalDate FRIDAYS_SINCE = LocalDate.of(2010, 12, 10);

  /** End-of-month series were listed from 7 July 2014; quarterly ones had the root SPXQ before. */
  private static final LocalDate MONTH_ENDS_SINCE = LocalDate.of(2014, 7, 31);

  /** The PM-settled third Friday had the root SPXPM until 1 May 2017 (Cboe RG17-002). */
  private static final LocalDate THIRD_FRIDAYS_SINCE = LocalDate.of(2017, 5, 19);

  /**
   * First expiries: Wednesdays listed from 23 February 2016, Mondays from 15 August 2016, Tuesdays
   * from 18 April 2022, Thursdays from 11 May 2022 (Cboe). The first Tuesday and Thursday are
   * inferred: the first Monday and Wednesday came a week after listing.
   */
  private static final Map<DayOfWeek, LocalDate> DAILY_SINCE =
      Map.of(
          DayOfWeek.WEDNESDAY, LocalDate.of(2016, 3, 2),
          DayOfWeek.MONDAY, LocalDate.of(2016, 8, 22),
          DayOfWeek.TUESDAY, LocalDate.of(2022, 4, 26),
          DayOfWeek.THURSDAY, LocalDate.of(2022, 5, 19));

  private static final Comparator<ExpiryDay> STRONGER =
      Comparator.comparing(ExpiryDay::kind).thenComparing(d -> d.moved().isPresent());

  private SpxwSeries() {}

  /** One entry a day, ascending, {@code from} to {@code to} inclusive. */
  static List<ExpiryDay> between(LocalDate from, LocalDate to) {
    Map<LocalDate, ExpiryDay> days = new TreeMap<>();
    for (ExpiryDay day : candidates(from, to)) {
      if (!day.date().isBefore(from) && !day.date().isAfter(to)) {
        days.merge(day.date(), day, (a, b) -> STRONGER.compare(a, b) <= 0 ? a : b);
      }
    }
    return List.copyOf(days.values());
  }

  private static List<ExpiryDay> candidates(LocalDate from, LocalDate to) {
    List<ExpiryDay> all = new ArrayList<>();
    // A closure moves an expiry by less than a week.
    LocalDate first = latest(from.minusDays(7), FRIDAYS_SINCE.minusDays(7));
    LocalDate last = to.plusDays(7);
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      YearMonth month = YearMonth.from(day);
      LocalDate since = DAILY_SINCE.get(day.getDayOfWeek());
      if (since != null && !day.isBefore(since)) {
        all.add(
            day.getDayOfWeek() == DayOfWeek.MONDAY
                ? ExpiryDay.orAfter(day, ExpiryKind.DAILY)
                : ExpiryDay.orBefore(day, ExpiryKind.DAILY));
      }
      if (day.getDayOfWeek() == DayOfWeek.FRIDAY && !day.isBefore(FRIDAYS_SINCE)) {
        if (!day.equals(ExpiryDay.thirdFriday(month))) {
          all.add(ExpiryDay.orBefore(day, ExpiryKind.WEEKLY));
        } else if (!day.isBefore(THIRD_FRIDAYS_SINCE)) {
          all.add(ExpiryDay.orBefore(day, ExpiryKind.MONTHLY));
        }
      }
      if (day.equals(month.atEndOfMonth()) && !day.isBefore(MONTH_ENDS_SINCE)) {
        LocalDate weekday = lastWeekday(month);
        // The last business day is the series' definition: nothing moved.
        LocalDate end = TradingCalendar.onOrBefore(weekday);
        all.add(new ExpiryDay(end, end, ExpiryKind.END_OF_MONTH, Optional.empty()));
      }
    }
    return all;
  }

  private static LocalDate lastWeekday(YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    return end.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        ? end.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
        : end;
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
