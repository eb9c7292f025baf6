package org.alvhdesk.strategy.hedgedesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;

/**
 * Units of one kind that a layer holds.
 *
 * @param legs all of one expiry, bought ones first, then by contract
 * @param units the greatest number of whole units they make
 */
record HeldUnits(List<HedgeHolding> legs, int units) {
  HeldUnits {
    legs =
        legs.stream()
            .sorted(
                Comparator.<HedgeHolding, Boolean>comparing(h -> h.quantity() < 0)
                    .thenComparing(HedgeHolding::contract))
            .toList();
  }

  /**
   * What a layer holds, by contract: where a unit has one leg every contract stands alone, else the
   * legs of an expiry belong together.
   */
  static List<HeldUnits> of(HedgeStructure structure, List<HedgeHolding> held) {
    List<HeldUnits> all = new ArrayList<>();
    if (structure.legs().size() == 1) {
      held.forEach(h -> all.add(new HeldUnits(List.of(h), Math.abs(h.quantity()))));
      return all;
    }
    Map<LocalDate, List<HedgeHolding>> byExpiry = new TreeMap<>();
    held.forEach(
        h ->
            byExpiry
                .computeIfAbsent(
                    h.contract().expires().orElse(LocalDate.MAX), e -> new ArrayList<>())
                .add(h));
    byExpiry
        .values()
        .forEach(
            legs ->
                all.add(
                    new HeldUnits(
                        legs,
                        legs.stream()
                            .mapToInt(h -> Math.abs(h.quantity()))
                            .reduce(0, HeldUnits::gcd))));
    return all;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  HedgeContract first() {
    return legs.getFirst().contract();
  }

  /** Session in which it was opened; empty when a leg does not say. */
  Optional<LocalDate> opened() {
    return legs.stream().allMatch(h -> h.opened().isPresent())
        ? legs.stream().map(h -> h.opened().orElseThrow()).max(LocalDate::compareTo)
        : Optional.empty();
  }

  /** Such as {@code 4 VIX 2018-02-14 24 call}. */
  String text() {
    return String.join(
        ", ", legs.stream().map(h -> h.quantity() + " " + h.contract().text()).toList());
  }

  /** One unit with its quotes; empty when a leg is not listed. */
  Optional<Unit> quoted(HedgeQuotes quotes) {
    List<Unit.Part> parts = new ArrayList<>();
    for (HedgeHolding h : legs) {
      Optional<Found> found = quotes.find(h.contract());
      if (found.isEmpty()) {
        return Optional.empty();
      }
      parts.add(new Unit.Part(h.quantity() / units, found.get()));
    }
    return Optional.of(new Unit(parts));
  }
}
