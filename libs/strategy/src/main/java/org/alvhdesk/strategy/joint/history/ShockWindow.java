package org.alvhdesk.strategy.joint.history;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a window of history did, from the close of its first to the close of its last day
 * (methodology 3.7).
 *
 * @param name such as {@code 2018-02-02..05}
 * @param spxMove decimal return of SPX
 * @param vixFrom VIX at the start, points
 * @param vixTo VIX at the end, points
 * @param vxMultipliers constant-maturity VX at the end over the start, by calendar days
 * @param vvixFrom VVIX at the start, points
 * @param vvixTo VVIX at the end, points
 */
public record ShockWindow(
    String name,
    double spxMove,
    double vixFrom,
    double vixTo,
    SortedMap<Integer, Double> vxMultipliers,
    double vvixFrom,
    double vvixTo) {
  /**
   * @throws IllegalArgumentException for a return of -100 % or less, a level or multiplier that is
   *     not positive, or fewer than two maturities
   */
  public ShockWindow {
    vxMultipliers = Collections.unmodifiableSortedMap(new TreeMap<>(vxMultipliers));
    boolean positive =
        vixFrom > 0
            && vixTo > 0
            && vvixFrom > 0
            && vvixTo > 0
            && vxMultipliers.values().stream().allMatch(m -> m > 0);
    if (!(spxMove > -1) || !positive || vxMultipliers.size() < 2) {
      throw new IllegalArgumentException(
          "window "
              + name
              + " needs an SPX return above -1, positive levels and two maturities or more");
    }
  }

  /** Log move of VIX over the window. */
  public double logVix() {
    return StrictMath.log(vixTo / vixFrom);
  }
}
