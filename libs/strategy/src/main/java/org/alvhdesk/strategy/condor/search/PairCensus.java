package org.alvhdesk.strategy.condor.search;

import java.util.List;

/** Counts every pair of spreads under the first constraint it fails; exact, run by run. */
final class PairCensus {
  private final SpreadTable puts;
  private final SpreadTable calls;
  private final CallChunks chunks;
  private final PairLimits limits;

  PairCensus(SpreadTable puts, CallChunks chunks, PairLimits limits) {
    this.puts = puts;
    this.calls = chunks.calls;
    this.chunks = chunks;
    this.limits = limits;
  }

  Census.Funnel count() {
    long listed = (long) puts.size() * calls.size();
    long equal = 0;
    long neutral = 0;
    long enough = 0;
    long affordable = 0;
    long possible = 0;
    for (int i = 0; i < puts.size(); i++) {
      for (int g = 0; g < calls.groups(); g++) {
        double callWidth = calls.width[calls.groupFrom[g]];
        if (limits.equalWings && callWidth != puts.width[i]) {
          continue;
        }
        equal += calls.groupFrom[g + 1] - calls.groupFrom[g];
        int from = limits.neutralFrom(calls, g, puts.delta[i]);
        int to = limits.neutralTo(calls, g, puts.delta[i]);
        if (from >= to) {
          continue;
        }
        double width = Math.max(puts.width[i], callWidth);
        double least = limits.leastTicks(width);
        int count = to - from;
        int belowFloor = below(i, g, from, to, limits.floorTicks);
        int belowLeast = least > limits.floorTicks ? below(i, g, from, to, least) : belowFloor;
        int belowWidth = below(i, g, from, to, Math.max(width, least));
        neutral += count;
        enough += count - belowFloor;
        affordable += count - belowLeast;
        possible += belowWidth - belowLeast;
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
