package org.alvhdesk.market;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alvhdesk.quant.calendar.OptionRoot;

/**
 * Expiries that somebody has quoted, by root. The model lists them beside its own from then on, so
 * that what was bought at real quotes is still priced on the days without: the exchange does not
 * delist a series because nobody stored its chain.
 */
public record Listing(Map<OptionRoot, SortedSet<LocalDate>> expiries) {
  /** Nothing but what the model lists by itself. */
  public static final Listing NONE = new Listing(Map.of());

  public Listing {
    Map<OptionRoot, SortedSet<LocalDate>> sorted = new EnumMap<>(OptionRoot.class);
    expiries.forEach(
        (root, dates) -> {
          if (!dates.isEmpty()) {
            sorted.put(root, Collections.unmodifiableSortedSet(new TreeSet<>(dates)));
          }
        });
    expiries = Collections.unmodifiableMap(sorted);
  }

  /** Expiries of {@code root}, ascending; none when nobody quoted one. */
  public SortedSet<LocalDate> of(OptionRoot root) {
    return expiries.getOrDefault(root, Collections.emptySortedSet());
  }

  /** This with the expiries of {@code slices}. */
  public Listing with(List<Slice> slices) {
    Map<OptionRoot, SortedSet<LocalDate>> more = new TreeMap<>();
    expiries.forEach((root, dates) -> more.put(root, new TreeSet<>(dates)));
    for (Slice slice : slices) {
      more.computeIfAbsent(slice.root(), r -> new TreeSet<>()).add(slice.expiry());
    }
    return new Listing(more);
  }

  /** What is left of it on {@code session}: expiries of that day and later. */
  public Listing from(LocalDate session) {
    Map<OptionRoot, SortedSet<LocalDate>> left = new TreeMap<>();
    expiries.forEach((root, dates) -> left.put(root, dates.tailSet(session)));
    return new Listing(left);
  }
}
