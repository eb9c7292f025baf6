package org.alvhdesk.strategy.joint;

import java.util.function.IntToDoubleFunction;

/**
 * One state of the world, relative to now.
 *
 * @param spxMove decimal return of SPX and of every SPX forward
 * @param vixTo VIX in it, points; SPX smiles scale with VIX'/VIX
 * @param forwardLogMove ln(F'/F) of a VIX forward by calendar days to its expiry
 * @param vixVolRatio factor on every VIX-option volatility
 */
record Scenario(
    ScenarioFamily family,
    String name,
    double spxMove,
    double vixTo,
    IntToDoubleFunction forwardLogMove,
    double vixVolRatio) {

  /** No VIX is modelled below this, points: the lowest close since 1990 is 9.14. */
  private static final double LOWEST_VIX = 9;

  /** No VIX is modelled above this, points: VXO closed at 150.19 on 1987-10-19. */
  private static final double HIGHEST_VIX = 150;

  /**
   * {@code vixTo} held inside 9 to 150 points, or at {@code vixFrom} when that is outside already:
   * a rise never becomes a fall.
   */
  static double clipVix(double vixFrom, double vixTo) {
    return Math.max(Math.min(LOWEST_VIX, vixFrom), Math.min(Math.max(HIGHEST_VIX, vixFrom), vixTo));
  }
}
