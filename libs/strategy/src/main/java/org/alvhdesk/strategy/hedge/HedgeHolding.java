package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Contracts held in a layer.
 *
 * @param quantity contracts, not 0; negative when sold short (a leg of a spread, K1-g)
 * @param averagePoints what one cost on average, points; empty when nobody knows
 * @param opened session in which the first of them was opened; empty when nobody knows
 */
public record HedgeHolding(
    HedgeLayer layer,
    HedgeContract contract,
    int quantity,
    Optional<BigDecimal> averagePoints,
    Optional<LocalDate> opened) {
  private static final int DECIMALS = 6;

  /** A holding of which neither price nor session is known. */
  public HedgeHolding(HedgeLayer layer, HedgeContract contract, int quantity) {
    this(layer, contract, quantity, Optional.empty(), Optional.empty());
  }

  /**
   * @throws IllegalArgumentException when the quantity is 0
   */
  public HedgeHolding {
    if (quantity == 0) {
      throw new IllegalArgumentException("a hedge holding needs a quantity: " + contract.text());
    }
  }

  /**
   * One holding a layer and contract, in this order, whatever the order of {@code holdings}. Long
   * and short of one contract cancel out; prices are averaged when all are known.
   */
  public static List<HedgeHolding> merged(Collection<HedgeHolding> holdings) {
    TreeMap<Key, List<HedgeHolding>> byKey = new TreeMap<>();
    holdings.forEach(
        h ->
            byKey.computeIfAbsent(new Key(h.layer(), h.contract()), k -> new ArrayList<>()).add(h));
    List<HedgeHolding> merged = new ArrayList<>();
    byKey.forEach((key, same) -> merge(key, same).ifPresent(merged::add));
    return List.copyOf(merged);
  }

  private static Optional<HedgeHolding> merge(Key key, List<HedgeHolding> same) {
    int quantity = same.stream().mapToInt(HedgeHolding::quantity).reduce(0, Math::addExact);
    if (quantity == 0) {
      return Optional.empty();
    }
    if (same.size() == 1) {
      return Optional.of(same.getFirst());
    }
    boolean priced =
        same.stream()
            .allMatch(h -> h.averagePoints().isPresent() && (h.quantity() > 0) == (quantity > 0));
    BigDecimal cost =
        same.stream()
            .map(h -> h.averagePoints().orElse(BigDecimal.ZERO).multiply(count(h.quantity())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<LocalDate> opened =
        same.stream().allMatch(h -> h.opened().isPresent())
            ? same.stream().map(h -> h.opened().orElseThrow()).min(LocalDate::compareTo)
            : Optional.empty();
    return Optional.of(
        new HedgeHolding(
            key.layer(),
            key.contract(),
            quantity,
            priced
                ? Optional.of(cost.divide(count(quantity), DECIMALS, RoundingMode.HALF_EVEN))
                : Optional.empty(),
            opened));
  }

  private static BigDecimal count(int quantity) {
    return BigDecimal.valueOf(quantity);
  }

  private record Key(HedgeLayer layer, HedgeContract contract) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byLayer = layer.compareTo(other.layer);
      return byLayer != 0 ? byLayer : contract.compareTo(other.contract);
    }
  }
}
