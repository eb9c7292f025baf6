package org.alvhdesk.quant.vix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.quant.vix.TermSelection.Candidate;
import org.alvhdesk.quant.vix.TermSelection.Root;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermSelectionTest {
  /** SPXW on every trading day, SPX on third Fridays (or the day before), for nine months. */
  private static List<Candidate> listing(LocalDate session) {
    List<Candidate> all = new ArrayList<>();
    for (LocalDate d = session; d.isBefore(session.plusMonths(9)); d = d.plusDays(1)) {
      if (TradingCalendar.isBusinessDay(d)) {
        all.add(new Candidate(Root.SPXW, d));
      }
      LocalDate third = d.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
      if (d.equals(TradingCalendar.onOrBefore(third))) {
        all.add(new Candidate(Root.SPX, d));
      }
    }
    Collections.shuffle(all, new Random(7));
    return all;
  }

  @ParameterizedTest(name = "{0} on {1}: {2} {3} and {4} {5}")
  @DisplayName("the terms an index uses on a day")
  @CsvSource({
    "VIX,   2024-01-05, SPXW, 2024-02-02, SPXW, 2024-02-09",
    "VIX,   2023-08-18, SPX,  2023-09-15, SPXW, 2023-09-22",
    // A Wednesday: 30 calendar days to the near Friday, 37 to the next.
    "VIX,   2022-03-23, SPXW, 2022-04-22, SPXW, 2022-04-29",
    // The day before, and Good Friday moves the monthly to Thursday the 14th.
    "VIX,   2022-03-22, SPX,  2022-04-14, SPXW, 2022-04-22",
    // Friday 3 July 2020 was a holiday: the series of Thursday stands for it.
    "VIX9D, 2020-06-26, SPXW, 2020-07-02, SPXW, 2020-07-10",
    "VIX9D, 2024-01-05, SPXW, 2024-01-12, SPX,  2024-01-19",
    "VIX3M, 2022-02-04, SPX,  2022-04-14, SPX,  2022-05-20",
    "VIX6M, 2022-02-04, SPX,  2022-07-15, SPX,  2022-08-19",
    "SKEW,  2022-02-04, SPX,  2022-02-18, SPX,  2022-03-18",
    // Before October 2014 only monthlies, at least eight days away, extrapolated if need be.
    "VIX,   2014-08-11, SPX,  2014-09-19, SPX,  2014-10-17",
    "VIX,   2014-10-03, SPX,  2014-10-17, SPX,  2014-11-21",
    "VIX,   2014-10-06, SPXW, 2014-10-31, SPXW, 2014-11-07",
  })
  void chosen(
      VolatilityIndex index,
      LocalDate session,
      Root nearRoot,
      LocalDate near,
      Root nextRoot,
      LocalDate next) {
    assertThat(TermSelection.choose(index, session, listing(session)))
        .isEqualTo(
            new TermSelection.Pair(new Candidate(nearRoot, near), new Candidate(nextRoot, next)));
  }

  @Test
  @DisplayName("VVIX takes monthly VIX expiries, weeklies under the same root are passed over")
  void vvix() {
    List<Candidate> listed =
        List.of("2016-06-08", "2016-06-15", "2016-06-22", "2016-06-29", "2016-07-20").stream()
            .map(d -> new Candidate(Root.VIX, LocalDate.parse(d)))
            .toList();
    assertThat(TermSelection.choose(VolatilityIndex.VVIX, LocalDate.of(2016, 6, 1), listed))
        .isEqualTo(
            new TermSelection.Pair(
                new Candidate(Root.VIX, LocalDate.of(2016, 6, 15)),
                new Candidate(Root.VIX, LocalDate.of(2016, 7, 20))));
  }

  @Test
  @DisplayName("a chain that ends too early says what it lacks")
  void tooShort() {
    LocalDate session = LocalDate.of(2024, 1, 5);
    List<Candidate> listed = List.of(new Candidate(Root.SPXW, LocalDate.of(2024, 1, 12)));
    assertThat(TermSelection.choose(VolatilityIndex.VIX, session, listed))
        .isEqualTo(
            new TermSelection.None(
                "no Friday SPX or SPXW series expires more than 30 days after 2024-01-05"));
    assertThat(TermSelection.choose(VolatilityIndex.VVIX, session, listed))
        .isEqualTo(new TermSelection.None("the chain holds no monthly VIX series"));
  }
}
