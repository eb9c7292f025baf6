package org.alvhdesk.quant.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * Trading days of NYSE, Cboe and CFE, which close on the same days for our purpose
 * (docs/methodology 1.4). Regular holidays follow their rules; closures that no rule gives are
 * listed.
 */
public final class TradingCalendar {
  /** Closures outside the rules: Reagan, Ford, Sandy (two days), Bush, Carter; 11-14 Sep 2001. */
  private static final Set<LocalDate> ONE_OFF_CLOSURES =
      Set.of(
          LocalDate.of(1994, 4, 27),
          LocalDate.of(2001, 9, 11),
          LocalDate.of(2001, 9, 12),
          LocalDate.of(2001, 9, 13),
          LocalDate.of(2001, 9, 14),
          LocalDate.of(2004, 6, 11),
          LocalDate.of(2007, 1, 2),
          LocalDate.of(2012, 10, 29),
          LocalDate.of(2012, 10, 30),
          LocalDate.of(2018, 12, 5),
          LocalDate.of(2025, 1, 9));

  private TradingCalendar() {}

  /** True when the exchanges hold a session on {@code date}. */
  public static boolean isBusinessDay(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && !isHoliday(date);
  }

  /** True on a weekday closure, by rule or one-off. */
  public static boolean isHoliday(LocalDate date) {
    return ONE_OFF_CLOSURES.contains(date) || regularHolidays(date.getYear()).contains(date);
  }

  /** The last trading day strictly before {@code date}. */
  public static LocalDate previousBusinessDay(LocalDate date) {
    LocalDate day = date.minusDays(1);
    while (!isBusinessDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The first trading day strictly after {@code date}. */
  public static LocalDate nextBusinessDay(LocalDate date) {
    LocalDate day = date.plusDays(1);
    while (!isBusinessDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** {@code date} itself when it is a trading day, else the one before it. */
  public static LocalDate onOrBefore(LocalDate date) {
    return isBusinessDay(date) ? date : previousBusinessDay(date);
  }

  /** {@code date} itself when it is a trading day, else the one after it. */
  public static LocalDate onOrAfter(LocalDate date) {
    return isBusinessDay(date) ? date : nextBusinessDay(date);
  }

  private static final java.util.concurrent.ConcurrentMap<Integer, Set<LocalDate>> BY_YEAR =
      new java.util.concurrent.ConcurrentHashMap<>();

  private static Set<LocalDate> regularHolidays(int year) {
    return BY_YEAR.computeIfAbsent(year, TradingCalendar::computeRegularHolidays);
  }

  private static Set<LocalDate> computeRegularHolidays(int year) {
    Set<LocalDate> days = new TreeSet<>();
    addNewYear(days, year);
    if (year >= 1998) {
      days.add(nthMonday(year, Month.JANUARY, 3));
    }
    days.add(nthMonday(year, Month.FEBRUARY, 3));
    days.add(easterSunday(year).minusDays(2));
    days.add(
        LocalDate.of(year, Month.MAY, 31).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    if (year >= 2022) {
      days.add(observed(LocalDate.of(year, Month.JUNE, 19)));
    }
    days.add(observed(LocalDate.of(year, Month.JULY, 4)));
    days.add(nthMonday(year, Month.SEPTEMBER, 1));
    days.add(
        LocalDate.of(year, Month.NOVEMBER, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
    days.add(observed(LocalDate.of(year, Month.DECEMBER, 25)));
    return Set.copyOf(days);
  }

  /** New Year on a Sunday is kept on Monday; on a Saturday it is not kept at all. */
  private static void addNewYear(Set<LocalDate> days, int year) {
    LocalDate day = Year.of(year).atDay(1);
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      days.add(day.plusDays(1));
    } else if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
      days.add(day);
    }
  }

  private static LocalDate observed(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  private static LocalDate nthMonday(int year, Month month, int n) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.MONDAY));
  }

  /** Gregorian Easter, Meeus/Jones/Butcher. */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
