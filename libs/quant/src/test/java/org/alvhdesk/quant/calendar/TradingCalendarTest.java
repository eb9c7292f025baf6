package org.alvhdesk.quant.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarTest {
  @ParameterizedTest(name = "{0} is closed")
  @ValueSource(
      strings = {
        "2001-09-11", "2004-06-11", "2007-01-02", "2012-10-29", "2012-10-30", "2018-12-05",
        "2025-01-09", "2022-06-20", "2027-06-18", "2023-01-02", "2021-12-24", "2018-03-30",
        "1998-01-19", "2024-11-28", "2020-07-03", "2026-04-03"
      })
  void closures(String date) {
    assertThat(TradingCalendar.isBusinessDay(LocalDate.parse(date))).isFalse();
  }

  @ParameterizedTest(name = "{0} is open")
  @ValueSource(
      strings = {
        "2021-12-31", // New Year on a Saturday is not kept
        "2010-12-31",
        "2021-06-18",
        "1997-01-20",
        "2018-02-05",
        "2020-03-16",
        "2022-12-30"
      })
  void sessions(String date) {
    assertThat(TradingCalendar.isBusinessDay(LocalDate.parse(date))).isTrue();
  }

  @Property
  void neighboursAreSessionsWithNoneBetween(@ForAll @IntRange(max = 20_000) int day) {
    LocalDate date = LocalDate.of(1990, 1, 1).plusDays(day);
    LocalDate before = TradingCalendar.previousBusinessDay(date);
    LocalDate after = TradingCalendar.nextBusinessDay(date);
    assertThat(TradingCalendar.isBusinessDay(before)).isTrue();
    assertThat(TradingCalendar.isBusinessDay(after)).isTrue();
    before
        .plusDays(1)
        .datesUntil(after)
        .filter(d -> !d.equals(date))
        .forEach(d -> assertThat(TradingCalendar.isBusinessDay(d)).isFalse());
  }
}
