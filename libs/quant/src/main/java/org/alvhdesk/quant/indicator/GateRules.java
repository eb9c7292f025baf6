package org.alvhdesk.quant.indicator;

/**
 * When history is long and whole enough to be believed.
 *
 * @param warmUpBars first bar, counted from 1, on which there is an answer; 250 in methodology 3.4
 *     (Wilder means agree to 2 decimals after some 140 bars, to 4 after some 250)
 * @param maxGapDays calendar days between two usable sessions that are bridged as if they were
 *     neighbours; a longer hole restarts the warm-up. 10 covers every closure of the exchange since
 *     1990 (11 September 2001: 7 days) and a few missing rows
 */
public record GateRules(int warmUpBars, int maxGapDays) {
  /** 250 bars, 10 calendar days. */
  public static final GateRules STANDARD = new GateRules(250, 10);

  /**
   * @throws IllegalArgumentException when either is below 1
   */
  public GateRules {
    if (warmUpBars < 1 || maxGapDays < 1) {
      throw new IllegalArgumentException(
          "warmUpBars and maxGapDays must be at least 1: " + warmUpBars + " and " + maxGapDays);
    }
  }

  /** The same gap rule with at least {@code bars} of warm-up. */
  GateRules atLeast(int bars) {
    return warmUpBars >= bars ? this : new GateRules(bars, maxGapDays);
  }
}
