package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.rules.Citation;

/**
 * The layers of a condor ladder in the order in which they are entered (002-1, 002-3, 002-5, 000-5,
 * 003-3).
 *
 * @param id rule set it belongs to
 * @param leastExpiryDistance calendar days between the expiries of any two layers (002-3)
 */
public record LadderPlan(String id, List<LayerPlan> layers, int leastExpiryDistance) {
  private static final int WEEK = 7;

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

  /** Share of risk capital that no layer takes, decimal: the reserve (002-5). */
  public BigDecimal reserve() {
    return BigDecimal.ONE.subtract(
        layers.stream().map(LayerPlan::weight).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /**
   * LAYERED-002: 45 days with 40 %; from day 17 a second of 30 days with 25 % and wings 1.5 times
   * as wide; 14 days later a third of 21 days with 15 % (not in the document, our reading); the
   * rest is reserve. Expiries stand 7 days apart, so the second takes the listed expiry nearest 30
   * days that is a week from the base's.
   */
  public static LadderPlan layered002() {
    return new LadderPlan(
        "LAYERED-002",
        List.of(
            new LayerPlan(
                "BASE",
                45,
                40,
                50,
                Optional.empty(),
                new BigDecimal("0.40"),
                BigDecimal.ONE,
                new Citation("002-2", "002", "a base layer of 45 days with 40 percent")),
            new LayerPlan(
                "SECOND",
                30,
                20,
                40,
                Optional.of(new LayerPlan.After("BASE", 17)),
                new BigDecimal("0.25"),
                new BigDecimal("1.5"),
                new Citation(
                    "002-3", "002", "15 to 20 days later a second layer of 30 days, wider wings")),
            new LayerPlan(
                "THIRD",
                21,
                11,
                31,
                Optional.of(new LayerPlan.After("SECOND", 14)),
                new BigDecimal("0.15"),
                new BigDecimal("1.5"),
                new Citation(
                    "002-5",
                    "002",
                    "a third layer of 15 percent; days, entry and wings are ours"))),
        WEEK);
  }

  /** CORE45-000: one core layer of 45 days with 65 % of risk capital (60 to 70, rule 000-5). */
  public static LadderPlan core45000() {
    return new LadderPlan(
        "CORE45-000",
        List.of(
            new LayerPlan(
                "CORE",
                45,
                40,
                50,
                Optional.empty(),
                new BigDecimal("0.65"),
                BigDecimal.ONE,
                new Citation("000-5", "000", "core condors of 45 days, 60 to 70 percent"))),
        WEEK);
  }

  /**
   * SHORT14-003: one layer of 7 to 21 days (rule 003-3), the nearest to 14. Document 003 gives no
   * weight; 40 % is that of the layered base, and ours.
   */
  public static LadderPlan short14003() {
    return new LadderPlan(
        "SHORT14-003",
        List.of(
            new LayerPlan(
                "SHORT",
                14,
                7,
                21,
                Optional.empty(),
                new BigDecimal("0.40"),
                BigDecimal.ONE,
                new Citation("003-3", "003", "short-dated condors of 7 to 21 days"))),
        WEEK);
  }
}
