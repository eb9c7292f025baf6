package org.alvhdesk.strategy.hedge.manage;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 003-16: what a VIX call loses in a day in which nothing happens but time. When the curve of
 * forwards stands still, the forward of the call's own expiry slides one calendar day towards spot
 * VIX, along the straight line between the listed expiries on either side.
 *
 * @param pointsPerDay change of the call's forward in one calendar day, VIX points; negative in
 *     contango
 */
public record RollDown(double pointsPerDay) {
  private static final int MULTIPLIER_USD = 100;

  /**
   * The slide of the forward {@code dte} calendar days out.
   *
   * @param forwards forward of each listed expiry by its calendar days, VIX points
   * @param vix spot VIX: the curve at zero days
   * @return empty when that expiry is not listed or expires today
   * @throws IllegalArgumentException when a level is not positive
   */
  public static Optional<RollDown> of(int dte, Map<Integer, Double> forwards, double vix) {
    NavigableMap<Integer, Double> curve = new TreeMap<>(forwards);
    curve.put(0, vix);
    if (curve.values().stream().anyMatch(level -> !(level > 0))) {
      throw new IllegalArgumentException("every level of the curve must be positive: " + curve);
    }
    if (dte <= 0 || !curve.containsKey(dte)) {
      return Optional.empty();
    }
    Map.Entry<Integer, Double> nearer = curve.lowerEntry(dte);
    return Optional.of(
        new RollDown((nearer.getValue() - curve.get(dte)) / (dte - nearer.getKey())));
  }

  /**
   * The same in US dollars per calendar day, to first order: delta x slide x 100 x quantity.
   *
   * @param delta of one call per point of its forward
   * @param quantity calls held, negative when sold
   */
  public double usdPerDay(double delta, int quantity) {
    return delta * pointsPerDay * MULTIPLIER_USD * quantity;
  }
}
