package org.alvhdesk.market.store.query;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * What is missing between the first and the last date of a series.
 *
 * @param total number of dates missing
 * @param first the earliest of them, at most {@link #LISTED}
 */
public record Gaps(int total, List<LocalDate> first) {
  /** Dates listed. */
  public static final int LISTED = 100;

  private static final Gaps NONE = new Gaps(0, List.of());

  public Gaps {
    first = List.copyOf(first);
  }

  /**
   * Of a series of sessions: trading days without one. Days before 1990 lie outside the calendar
   * and are not judged.
   *
   * @param dates ascending
   */
  static Gaps ofSessions(List<LocalDate> dates) {
    if (dates.isEmpty() || dates.getLast().isBefore(TradingCalendar.FIRST)) {
      return NONE;
    }
    Set<LocalDate> there = new HashSet<>(dates);
    List<LocalDate> missing = new ArrayList<>();
    LocalDate day = dates.getFirst();
    if (day.isBefore(TradingCalendar.FIRST)) {
      day = TradingCalendar.FIRST;
    }
    LocalDate last =
        dates.getLast().isAfter(TradingCalendar.LAST) ? TradingCalendar.LAST : dates.getLast();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      if (TradingCalendar.isBusinessDay(day) && !there.contains(day)) {
        missing.add(day);
      }
    }
    return of(missing);
  }

  /**
   * Of a published series: months or quarters without a value when all values are of the first of a
   * month, trading days when it is daily, nothing for any other rhythm.
   *
   * @param dates ascending, each once
   */
  static Gaps ofPublished(List<LocalDate> dates) {
    if (dates.size() < 3) {
      return NONE;
    }
    if (dates.stream().allMatch(d -> d.getDayOfMonth() == 1)) {
      return ofMonths(dates);
    }
    long days = dates.getLast().toEpochDay() - dates.getFirst().toEpochDay();
    double sessionsADay = dates.size() / (double) days;
    return sessionsADay > 0.5 ? ofSessions(dates) : NONE;
  }

  private static Gaps ofMonths(List<LocalDate> dates) {
    long step = Long.MAX_VALUE;
    for (int i = 1; i < dates.size(); i++) {
      step = Math.min(step, Period.between(dates.get(i - 1), dates.get(i)).toTotalMonths());
    }
    Set<LocalDate> there = new HashSet<>(dates);
    List<LocalDate> missing = new ArrayList<>();
    YearMonth last = YearMonth.from(dates.getLast());
    for (YearMonth m = YearMonth.from(dates.getFirst());
        !m.isAfter(last);
        m = m.plusMonths(Math.max(1, step))) {
      if (!there.contains(m.atDay(1))) {
        missing.add(m.atDay(1));
      }
    }
    return of(missing);
  }

  private static Gaps of(List<LocalDate> missing) {
    return new Gaps(missing.size(), missing.stream().limit(LISTED).toList());
  }
}
