package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * Log changes from one session of the exchange calendar to the next. A change exists only when both
 * sessions are stored: nothing bridges a hole.
 */
final class DailyChanges {
  private final List<LocalDate> sessions = new ArrayList<>();
  private final List<Optional<HistoryDay>> days = new ArrayList<>();

  /** Every session of the calendar from {@code from} to {@code to}, both included. */
  DailyChanges(History history, LocalDate from, LocalDate to) {
    for (LocalDate d = TradingCalendar.onOrAfter(from);
        !d.isAfter(to);
        d = TradingCalendar.nextBusinessDay(d)) {
      sessions.add(d);
      days.add(history.on(d));
    }
  }

  /** Number of changes, present or not: one less than sessions. */
  int count() {
    return Math.max(0, sessions.size() - 1);
  }

  /** Session on which change {@code i}, from 0, ends. */
  LocalDate session(int i) {
    return sessions.get(i + 1);
  }

  /** All changes of a level, in order; empty where either end is missing. */
  List<OptionalDouble> of(Function<HistoryDay, OptionalDouble> level) {
    List<OptionalDouble> changes = new ArrayList<>(count());
    OptionalDouble before = OptionalDouble.empty();
    for (int i = 0; i < days.size(); i++) {
      OptionalDouble now = days.get(i).map(level).orElse(OptionalDouble.empty());
      if (i > 0) {
        changes.add(
            before.isPresent() && now.isPresent()
                ? OptionalDouble.of(StrictMath.log(now.getAsDouble() / before.getAsDouble()))
                : OptionalDouble.empty());
      }
      before = now;
    }
    return changes;
  }
}
