package org.alvhdesk.simulation;

/**
 * The state from which every volatility index and the futures curve follow.
 *
 * @param logVix logarithm of VIX in points
 * @param logSlow logarithm of the level to which the futures curve expects VIX to return, points
 * @param jump part of {@code logVix} that came as a shock and is still undigested
 * @param vvixNoise logarithmic deviation of VVIX from its rule
 * @param shortNoise logarithmic deviation of VIX9D from its rule
 * @param longNoise logarithmic deviation of VIX3M from its rule
 */
record VolState(
    double logVix,
    double logSlow,
    double jump,
    double vvixNoise,
    double shortNoise,
    double longNoise) {

  /** How far VIX stands above its slow level by ordinary moves, logarithm. */
  double stretch() {
    return logVix - logSlow - jump;
  }
}
