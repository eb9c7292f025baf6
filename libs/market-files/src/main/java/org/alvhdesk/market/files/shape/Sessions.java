package org.alvhdesk.market.files.shape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.quant.calendar.TradingCalendar;

/** Which days a daily file should have, where the exchange calendar knows. */
public final class Sessions {
  private static final int SHOWN = 6;

  private Sessions() {}

  /** False when the exchange was closed; true on days before or after the calendar's. */
  public static boolean mayBe(LocalDate day) {
    return !known(day) || TradingCalendar.isBusinessDay(day);
  }

  /**
   * Notes the sessions between the first and the last of {@code days} that are missing. A series
   * with fewer than half of them is not daily, nothing is missing in it.
   */
  public static void noteGaps(String what, Set<LocalDate> days, Findings found) {
    TreeSet<LocalDate> sorted = new TreeSet<>();
    days.stream().filter(Sessions::known).forEach(sorted::add);
    if (sorted.size() < 2) {
      return;
    }
    List<LocalDate> missing = new ArrayList<>();
    LocalDate last = sorted.last();
    for (LocalDate day = sorted.first(); day.isBefore(last); day = day.plusDays(1)) {
      if (TradingCalendar.isBusinessDay(day) && !sorted.contains(day)) {
        missing.add(day);
      }
    }
    if (!missing.isEmpty() && missing.size() < sorted.size()) {
      found.note(
          what
              + " lacks "
              + missing.size()
              + " sessions between "
              + sorted.first()
              + " and "
              + last
              + ": "
              + String.join(", ", missing.stream().limit(SHOWN).map(LocalDate::toString).toList())
              + (missing.size() > SHOWN ? " ..." : ""));
    }
  }

  private static boolean known(LocalDate day) {
    return !day.isBefore(TradingCalendar.FIRST) && !day.isAfter(TradingCalendar.LAST);
  }
}
