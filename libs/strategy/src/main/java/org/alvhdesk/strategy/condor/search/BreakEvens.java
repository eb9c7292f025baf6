package org.alvhdesk.strategy.condor.search;

import java.util.Arrays;

/**
 * Probabilities of settling above the levels a break-even can have. These lie on the 0.05 grid, so
 * each is computed once, when first asked for; bounds are looked up by whole points.
 */
final class BreakEvens {
  private static final double UNKNOWN = -1;

  private final VolLine vols;
  private final double firstPoint;
  private final double firstTick;
  private final double[] byTick;
  private final double[] highestFrom;
  private final double[] lowestUpTo;

  BreakEvens(VolLine vols) {
    this.vols = vols;
    firstPoint = Math.floor(vols.firstStrike());
    firstTick = firstPoint * CondorChain.TICKS_PER_POINT;
    int points = (int) (Math.ceil(vols.lastStrike()) - firstPoint) + 1;
    byTick = new double[(int) (points * CondorChain.TICKS_PER_POINT)];
    Arrays.fill(byTick, UNKNOWN);
    highestFrom = new double[points];
    lowestUpTo = new double[points];
    for (int p = 0; p < points; p++) {
      highestFrom[p] = vols.highestAboveFrom(firstPoint + p);
      lowestUpTo[p] = vols.lowestAboveUpTo(firstPoint + p);
    }
  }

  /** Probability (decimal) of settling above a level in steps of the 0.05 grid. */
  double above(double tick) {
    int at = (int) (tick - firstTick);
    if (at < 0 || at >= byTick.length) {
      return vols.above(tick / CondorChain.TICKS_PER_POINT);
    }
    if (byTick[at] == UNKNOWN) {
      byTick[at] = vols.above(tick / CondorChain.TICKS_PER_POINT);
    }
    return byTick[at];
  }

  /** At least the probability of settling above any level from {@code level} points upwards. */
  double highestFrom(double level) {
    double at = Math.floor(level - firstPoint);
    return at < 0 ? 1 : highestFrom[Math.min((int) at, highestFrom.length - 1)];
  }

  /** At most the probability of settling above any level up to {@code level} points. */
  double lowestUpTo(double level) {
    double at = Math.ceil(level - firstPoint);
    return at >= lowestUpTo.length ? 0 : lowestUpTo[Math.max((int) at, 0)];
  }
}
