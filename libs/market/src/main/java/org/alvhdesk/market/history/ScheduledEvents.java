package org.alvhdesk.market.history;

import java.time.LocalDate;
import java.util.Collection;
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

  /**
   * A calendar that is complete from the first month in which each kind of {@code names} has begun
   * to the day of the kind that ends first; nowhere when one of them has no event.
   */
  public static ScheduledEvents ofKinds(List<ScheduledEvent> events, Collection<String> names) {
    LocalDate from = LocalDate.MIN;
    LocalDate to = LocalDate.MAX;
    for (String name : names) {
      List<LocalDate> dates =
          events.stream()
              .filter(e -> e.name().equals(name))
              .map(ScheduledEvent::date)
              .sorted()
              .toList();
      if (dates.isEmpty()) {
        return new ScheduledEvents(events, NONE.completeFrom(), NONE.completeTo());
      }
      LocalDate first = dates.getFirst().withDayOfMonth(1);
      from = first.isAfter(from) ? first : from;
      to = dates.getLast().isBefore(to) ? dates.getLast() : to;
    }
    return new ScheduledEvents(events, from, to);
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
