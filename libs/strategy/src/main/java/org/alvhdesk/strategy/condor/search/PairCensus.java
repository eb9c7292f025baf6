package org.alvhdesk.strategy.condor.search;

import java.util.List;

/** Counts every pair of spreads under the first constraint it fails; exact, run by run. */
final class PairCensus {
  private final SpreadTable puts;
  private final SpreadTable calls;
  private final CallChunks chunks;
  private final PairLimits limits;

  /** Pairs that pass the constraints so far. */
  private long equal;

  private long neutral;
  private long enough;
  private long affordable;
  private long possible;

  PairCensus(SpreadTable puts, CallChunks chunks, PairLimits limits) {
    this.puts = puts;
    this.calls = chunks.calls;
    this.chunks = chunks;
    this.limits = limits;
  }

  Census.Funnel count() {
    long listed = (long) puts.size() * calls.size();
    equal = 0;
    neutral = 0;
    enough = 0;
    affordable = 0;
    possible = 0;
    for (int g = 0; g < calls.groups(); g++) {
      double callWidth = calls.width[calls.groupFrom[g]];
      for (int p = 0; p < puts.groups(); p++) {
        double putWidth = puts.width[puts.groupFrom[p]];
        if (!limits.equalWings || callWidth == putWidth) {
          group(p, g, Math.max(putWidth, callWidth));
        }
      }
    }
    return new Census.Funnel(
        "condors",
        listed,
        List.of(
            new Census.Step(Constraint.EQUAL_WINGS, listed - equal, equal),
            new Census.Step(Constraint.NET_DELTA, equal - neutral, neutral),
            new Census.Step(Constraint.CREDIT_FLOOR, neutral - enough, enough),
            new Census.Step(Constraint.MAX_LOSS, enough - affordable, affordable),
            new Census.Step(Constraint.CREDIT_ABOVE_WIDTH, affordable - possible, possible)));
  }

  /**
   * Put spreads of group {@code p} with call spreads of group {@code g}. Both ascend in delta, so
   * the range of neutral partners only moves down from one put spread to the next.
   */
  private void group(int p, int g, double width) {
    int start = calls.groupFrom[g];
    int from = calls.groupFrom[g + 1];
    int to = from;
    double least = limits.leastTicks(width);
    equal += (long) (from - start) * (puts.groupFrom[p + 1] - puts.groupFrom[p]);
    for (int i = puts.groupFrom[p]; i < puts.groupFrom[p + 1]; i++) {
      double delta = puts.delta[i];
      while (from > start && delta + calls.delta[from - 1] >= -limits.maxNetDelta) {
        from--;
      }
      while (to > start && delta + calls.delta[to - 1] > limits.maxNetDelta) {
        to--;
      }
      if (from < to) {
        range(i, g, from, to, width, least);
      }
    }
  }

  private void range(int i, int g, int from, int to, double width, double least) {
    int count = to - from;
    int belowFloor = below(i, g, from, to, limits.floorTicks);
    int belowLeast = least > limits.floorTicks ? below(i, g, from, to, least) : belowFloor;
    int belowWidth = below(i, g, from, to, Math.max(width, least));
    neutral += count;
    enough += count - belowFloor;
    affordable += count - belowLeast;
    possible += belowWidth - belowLeast;
  }

  /** Pairs of put spread {@code i} and call spreads [from, to) with fewer than {@code ticks}. */
  private int below(int i, int g, int from, int to, double ticks) {
    // ticks is whole, so a credit has fewer exactly when its units are below this.
    double limit = ticks * LegTable.UNITS_PER_TICK - puts.credit[i];
    int whole = chunks.entryOfGroup(g);
    if (chunks.minCredit[whole] >= limit) {
      return 0;
    }
    if (chunks.maxCredit[whole] < limit) {
      return to - from;
    }
    int count = 0;
    int last = chunks.chunkOf(g, to - 1);
    for (int c = chunks.chunkOf(g, from); c <= last; c++) {
      if (chunks.minCredit[c] >= limit) {
        continue;
      }
      int first = Math.max(from, chunks.from[c]);
      int end = Math.min(to, chunks.to[c]);
      if (chunks.maxCredit[c] < limit) {
        count += end - first;
        continue;
      }
      for (int j = first; j < end; j++) {
        count += calls.credit[j] < limit ? 1 : 0;
      }
    }
    return count;
  }
}
