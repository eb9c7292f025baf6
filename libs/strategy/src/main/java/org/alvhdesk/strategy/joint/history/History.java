package org.alvhdesk.strategy.joint.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alvhdesk.market.MarketState;

/** Stored closes by session. */
public final class History {
  private final NavigableMap<LocalDate, HistoryDay> days;

  private History(NavigableMap<LocalDate, HistoryDay> days) {
    this.days = days;
  }

  /**
   * The days, in any order.
   *
   * @throws IllegalArgumentException when a date comes twice, or there is no day
   */
  public static History of(Collection<HistoryDay> days) {
    TreeMap<LocalDate, HistoryDay> byDate = new TreeMap<>();
    for (HistoryDay day : days) {
      if (byDate.put(day.date(), day) != null) {
        throw new IllegalArgumentException("history holds " + day.date() + " twice");
      }
    }
    if (byDate.isEmpty()) {
      throw new IllegalArgumentException("history holds no day");
    }
    return new History(byDate);
  }

  /** The closes of recorded sessions; steps inside a session are left out. */
  public static History ofStates(Collection<MarketState> states) {
    Stream<MarketState> closes = states.stream().filter(MarketState::lastOfSession);
    return of(closes.map(HistoryDay::of).toList());
  }

  /** The closes of {@code date}, or empty when history has no such day. */
  public Optional<HistoryDay> on(LocalDate date) {
    return Optional.ofNullable(days.get(date));
  }

  /** The first day. */
  public LocalDate first() {
    return days.firstKey();
  }

  /** The last day. */
  public LocalDate last() {
    return days.lastKey();
  }
}
