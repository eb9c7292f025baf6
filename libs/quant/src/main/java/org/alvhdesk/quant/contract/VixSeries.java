package org.alvhdesk.quant.contract;

import static org.alvhdesk.quant.calendar.ExpiryKind.MONTHLY;
import static org.alvhdesk.quant.calendar.ExpiryKind.WEEKLY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alvhdesk.quant.calendar.ExpiryDay;

/** The days on which the VIX is settled: one Wednesday a month, and the others as weeklies. */
final class VixSeries {
  /**
   * A Wednesday closed at two days' notice, after its contracts were listed: the quotation was held
   * on the next day instead (Cboe notice C2018120300).
   */
  private static final Map<LocalDate, LocalDate> HELD_LATER =
      Map.of(LocalDate.of(2018, 12, 5), LocalDate.of(2018, 12, 6));

  private VixSeries() {}

  /** All expiries whose date is {@code from} to {@code to} inclusive, ascending. */
  static List<ExpiryDay> between(LocalDate from, LocalDate to) {
    List<ExpiryDay> days = new ArrayList<>();
    // The usual Wednesday is a few days after the date, or the day before it.
    LocalDate last = to.plusDays(6);
    for (LocalDate w = from.minusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        !w.isAfter(last);
        w = w.plusWeeks(1)) {
      ExpiryDay day = held(ExpiryDay.ofVix(w, isMonthly(w) ? MONTHLY : WEEKLY));
      if (!day.date().isBefore(from) && !day.date().isAfter(to)) {
        days.add(day);
      }
    }
    return List.copyOf(days);
  }

  private static ExpiryDay held(ExpiryDay byRule) {
    LocalDate later = HELD_LATER.get(byRule.usual());
    return later == null
        ? byRule
        : new ExpiryDay(byRule.usual(), later, byRule.kind(), byRule.moved());
  }

  private static boolean isMonthly(LocalDate wednesday) {
    LocalDate friday = wednesday.plusDays(30);
    return friday.equals(ExpiryDay.thirdFriday(YearMonth.from(friday)));
  }
}
