package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a condor ladder in the order in which they are entered (002-1, 002-3, 002-5, 000-5,
 * 003-3).
 *
 * @param id rule set it belongs to
 * @param leastExpiryDistance calendar days between the expiries of any two layers (002-3)
 */
public record LadderPlan(String id, List<LayerPlan> layers, int leastExpiryDistance) {
  /**
   * @throws IllegalArgumentException without a layer, with two of one name, with one that follows a
   *     layer not before it, or with weights above 1 together
   */
  public LadderPlan {
    layers = List.copyOf(layers);
    if (layers.isEmpty() || leastExpiryDistance < 0) {
      throw new IllegalArgumentException(
          id + " needs a layer and an expiry distance of 0 days or more: " + leastExpiryDistance);
    }
    List<String> before = new ArrayList<>();
    BigDecimal weights = BigDecimal.ZERO;
    for (LayerPlan layer : layers) {
      if (before.contains(layer.name())) {
        throw new IllegalArgumentException(id + " lists layer " + layer.name() + " twice");
      }
      if (layer.after().isPresent() && !before.contains(layer.after().get().layer())) {
        throw new IllegalArgumentException(
            id
                + ": layer "
                + layer.name()
                + " follows "
                + layer.after().get().layer()
                + ", which is not listed before it");
      }
      before.add(layer.name());
      weights = weights.add(layer.weight());
    }
    if (weights.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          id + ": the layers take " + weights + " of risk capital, more than all of it");
    }
  }

  /** The layer called {@code name}; empty when the plan has none. */
  public Optional<LayerPlan> layer(String name) {
    return layers.stream().filter(l -> l.name().equals(name)).findFirst();
  }

  /** Share of risk capital that no layer takes, decimal: the reserve (002-5). */
  public BigDecimal reserve() {
    return BigDecimal.ONE.subtract(
        layers.stream().map(LayerPlan::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
