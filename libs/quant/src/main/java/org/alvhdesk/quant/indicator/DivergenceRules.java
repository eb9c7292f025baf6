package org.alvhdesk.quant.indicator;

/**
 * Parameters of a MACD divergence.
 *
 * @param pivotBars k: bars on each side that a pivot must beat strictly, and the delay of its
 *     confirmation
 * @param minBarsApart least distance of the two pivots
 * @param maxBarsApart largest distance
 * @param expiryBars bars the signal stands, the bar of confirmation being the first
 */
public record DivergenceRules(int pivotBars, int minBarsApart, int maxBarsApart, int expiryBars) {
  /** Methodology 3.4: k = 3, 5 to 60 bars, 20 bars. */
  public static final DivergenceRules STANDARD = new DivergenceRules(3, 5, 60, 20);

  /**
   * @throws IllegalArgumentException when a number is below 1 or the distances are not ascending
   */
  public DivergenceRules {
    if (pivotBars < 1 || minBarsApart < 1 || maxBarsApart < minBarsApart || expiryBars < 1) {
      throw new IllegalArgumentException(
          "pivotBars, minBarsApart <= maxBarsApart and expiryBars must be at least 1: "
              + pivotBars
              + ", "
              + minBarsApart
              + ", "
              + maxBarsApart
              + ", "
              + expiryBars);
    }
  }
}
