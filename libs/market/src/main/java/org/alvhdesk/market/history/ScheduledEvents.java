package org.alvhdesk.market.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of the economic calendar; dates are scheduled long ahead, so later ones belong to
 * the past of a decision too.
 *
 * @param events by date and name
 * @param completeFrom first date from which every event is known
 * @param completeTo last date to which every event is known; before {@code completeFrom} when there
 *     is no such date
 */
public record ScheduledEvents(
    List<ScheduledEvent> events, LocalDate completeFrom, LocalDate completeTo) {
  /** No calendar is known. */
  public static final ScheduledEvents NONE =
      new ScheduledEvents(List.of(), LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH);

  /** Copies the list in order of date and name. */
  public ScheduledEvents {
    events =
        events.stream()
            .sorted(Comparator.comparing(ScheduledEvent::date).thenComparing(ScheduledEvent::name))
            .toList();
  }

  /** True when it is complete on no date. */
  public boolean isNowhereComplete() {
    return completeTo.isBefore(completeFrom);
  }

  /** The events called {@code name} alone, complete where all are. */
  public ScheduledEvents only(String name) {
    return new ScheduledEvents(
        events.stream().filter(e -> e.name().equals(name)).toList(), completeFrom, completeTo);
  }

  /** The part from {@code first} to {@code last}. */
  public ScheduledEvents between(LocalDate first, LocalDate last) {
    LocalDate from = first.isAfter(completeFrom) ? first : completeFrom;
    LocalDate to = last.isBefore(completeTo) ? last : completeTo;
    if (to.isBefore(from)) {
      return NONE;
    }
    return new ScheduledEvents(
        events.stream().filter(e -> !e.date().isBefore(from) && !e.date().isAfter(to)).toList(),
        from,
        to);
  }
}
