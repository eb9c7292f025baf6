package org.alvhdesk.quant.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void neighboursAreSessionsWithNoneBetween(@ForAll @IntRange(min = 2, max = 16_800) int day) {
    LocalDate date = TradingCalendar.FIRST.plusDays(day);
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

  @Test
  void refusesDays_outsideItsData() {
    assertThatThrownBy(() -> TradingCalendar.isBusinessDay(LocalDate.of(1989, 12, 29)))
        .isInstanceOf(OutsideCalendar.class)
        .hasMessage(
            "the exchange calendar has days from 1990-01-01 to 2036-02-29; 1989-12-29 is outside");
    assertThatThrownBy(() -> TradingCalendar.nextBusinessDay(TradingCalendar.LAST))
        .isInstanceOf(OutsideCalendar.class);
    assertThatThrownBy(() -> TradingCalendar.previousBusinessDay(LocalDate.of(1990, 1, 2)))
        .isInstanceOf(OutsideCalendar.class);
  }

  @Test
  void options_closeAQuarterHourAfterStocks() {
    LocalDate full = LocalDate.of(2026, 11, 25);
    LocalDate half = LocalDate.of(2026, 11, 27);
    assertThat(TradingCalendar.stockClose(full)).isEqualTo("2026-11-25T21:00:00Z");
    assertThat(TradingCalendar.optionsClose(full)).isEqualTo("2026-11-25T21:15:00Z");
    assertThat(TradingCalendar.stockClose(half)).isEqualTo("2026-11-27T18:00:00Z");
    assertThat(TradingCalendar.optionsClose(half)).isEqualTo("2026-11-27T18:15:00Z");
    assertThatThrownBy(() -> TradingCalendar.stockClose(LocalDate.of(2026, 11, 26)))
        .hasMessage("the exchanges hold no session on 2026-11-26");
  }

  @ParameterizedTest(name = "{0} closes at {1} in New York")
  @CsvSource({
    "2013-07-03, 13:00",
    "2002-07-05, 13:00",
    "2012-07-03, 13:00",
    "2019-12-24, 13:00",
    "1992-11-27, 14:00",
    "1999-12-31, 13:00",
    "2003-12-26, 13:00"
  })
  void shortSessions(String date, String close) {
    assertThat(TradingCalendar.earlyClose(LocalDate.parse(date)).orElseThrow().closeNewYork())
        .isEqualTo(LocalTime.parse(close));
  }

  @ParameterizedTest(name = "{0} is a full session")
  @ValueSource(strings = {"2013-07-05", "2002-07-03", "2020-07-02", "2008-12-26", "2016-12-23"})
  void fullSessions(String date) {
    assertThat(TradingCalendar.earlyClose(LocalDate.parse(date))).isEmpty();
  }
}
