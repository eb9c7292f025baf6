package org.alvhdesk.quant.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alvhdesk.quant.RealFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Days on which the providers' daily files have a row. */
class RealSessionsTest {
  private static Set<LocalDate> days(Path file) {
    return RealFiles.lines(file).stream()
        .filter(l -> l.matches("\\d{4}-\\d\\d-\\d\\d,.*"))
        .map(l -> LocalDate.parse(l.substring(0, 10)))
        .filter(d -> !d.isBefore(TradingCalendar.FIRST))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> sessions(LocalDate last) {
    return TradingCalendar.FIRST
        .datesUntil(last.plusDays(1))
        .filter(TradingCalendar::isBusinessDay)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<LocalDate> without(Set<LocalDate> all, Set<LocalDate> some) {
    Set<LocalDate> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  @DisplayName("the S&P 500 has a row on every session 1990 to 2024 and on no other day")
  void spx() {
    Set<LocalDate> rows = days(RealFiles.folder("indices").resolve("spx_daily_ohlcv_yahoo.csv"));
    Set<LocalDate> sessions = sessions(LocalDate.of(2024, 6, 28));
    assertThat(rows).isEqualTo(sessions).hasSizeGreaterThan(8000);
  }

  @Test
  @DisplayName("Cboe's VIX file to June 2024 has 17 rows on closures and lacks four sessions")
  void vix() {
    Set<LocalDate> rows = days(RealFiles.folder("indices").resolve("vix_daily_ohlc_cboe.csv"));
    Set<LocalDate> sessions = sessions(LocalDate.of(2024, 6, 28));
    // Reagan's day of mourning, and since May 2022 the holidays with a global trading session.
    assertThat(without(rows, sessions)).hasSize(17).allMatch(TradingCalendar::isHoliday);
    assertThat(without(rows, sessions).stream().filter(d -> d.getYear() < 2022))
        .containsExactly(LocalDate.of(2004, 6, 11));
    assertThat(without(sessions, rows))
        .extracting(LocalDate::toString)
        .containsExactly("1991-03-01", "1997-01-31", "1997-11-26", "1999-12-31");
  }
}
