package org.alvhdesk.quant.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The data against the rules, written here a second time: neither was made from the other. */
class HolidayRulesTest {
  @Test
  @DisplayName("the regular closures 1990 to 2035 are those of the rules, with their names")
  void regularClosures() {
    Map<LocalDate, String> byRule = new TreeMap<>();
    IntStream.rangeClosed(1990, 2035).forEach(y -> byRule.putAll(rules(y)));

    Map<LocalDate, String> data =
        TradingCalendar.closures().stream()
            .filter(c -> c.kind() == Closure.Kind.REGULAR)
            .filter(c -> c.date().getYear() <= 2035)
            .collect(Collectors.toMap(Closure::date, Closure::name, (a, b) -> a, TreeMap::new));

    assertThat(data).isEqualTo(byRule);
  }

  @Test
  @DisplayName("the one-off closures since 1990 are the eleven known days")
  void oneOffClosures() {
    assertThat(
            TradingCalendar.closures().stream()
                .filter(c -> c.kind() == Closure.Kind.ONE_OFF)
                .map(c -> c.date().toString()))
        .containsExactly(
            "1994-04-27",
            "2001-09-11",
            "2001-09-12",
            "2001-09-13",
            "2001-09-14",
            "2004-06-11",
            "2007-01-02",
            "2012-10-29",
            "2012-10-30",
            "2018-12-05",
            "2025-01-09");
  }

  @Test
  @DisplayName("13:00 closes since 2013 are those of the rules: 3 July, the Friday, 24 December")
  void earlyCloses() {
    Map<LocalDate, String> byRule = new TreeMap<>();
    for (int y = 2013; y <= 2035; y++) {
      byRule.put(thanksgiving(y).plusDays(1), "Day after Thanksgiving");
      addWhenSession(byRule, LocalDate.of(y, 12, 24), "Christmas Eve");
      // 4 July on a weekend is kept on a Friday or Monday, with full sessions around it.
      if (LocalDate.of(y, 7, 4).getDayOfWeek().compareTo(SATURDAY) < 0) {
        addWhenSession(byRule, LocalDate.of(y, 7, 3), "Day before Independence Day");
      }
    }
    assertThat(
            TradingCalendar.earlyCloses().stream()
                .filter(e -> e.date().getYear() >= 2013)
                .peek(e -> assertThat(e.closeNewYork()).isEqualTo(LocalTime.of(13, 0)))
                .collect(Collectors.toMap(EarlyClose::date, EarlyClose::name)))
        .isEqualTo(byRule);
  }

  private static void addWhenSession(Map<LocalDate, String> days, LocalDate day, String name) {
    if (day.getDayOfWeek().compareTo(SATURDAY) < 0 && !rules(day.getYear()).containsKey(day)) {
      days.put(day, name);
    }
  }

  private static Map<LocalDate, String> rules(int y) {
    Map<LocalDate, String> days = new TreeMap<>();
    LocalDate newYear = LocalDate.of(y, 1, 1);
    if (newYear.getDayOfWeek() != SATURDAY) {
      days.put(observed(newYear), "New Year's Day");
    }
    if (y >= 1998) {
      days.put(
          LocalDate.of(y, 1, 1).with(dayOfWeekInMonth(3, MONDAY)), "Martin Luther King Jr. Day");
    }
    days.put(LocalDate.of(y, 2, 1).with(dayOfWeekInMonth(3, MONDAY)), "Washington's Birthday");
    days.put(easterSunday(y).minusDays(2), "Good Friday");
    days.put(LocalDate.of(y, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
    if (y >= 2022) {
      days.put(observed(LocalDate.of(y, 6, 19)), "Juneteenth");
    }
    days.put(observed(LocalDate.of(y, 7, 4)), "Independence Day");
    days.put(LocalDate.of(y, 9, 1).with(dayOfWeekInMonth(1, MONDAY)), "Labor Day");
    days.put(thanksgiving(y), "Thanksgiving Day");
    days.put(observed(LocalDate.of(y, 12, 25)), "Christmas Day");
    return days;
  }

  private static LocalDate thanksgiving(int year) {
    return LocalDate.of(year, 11, 1).with(dayOfWeekInMonth(4, THURSDAY));
  }

  private static LocalDate observed(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY
        ? day.minusDays(1)
        : day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day;
  }

  /** Gregorian Easter, Meeus/Jones/Butcher. */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (8 * b + 13) / 25 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
