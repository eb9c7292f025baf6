package org.alvhdesk.strategy.condor.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The best pair of a put spread and a call spread, exactly. Rows (put spreads) come in falling
 * order of their bounds, so that a good score is known early; runs of call spreads whose bound is
 * below it are passed over. Ties go to the higher credit, the narrower condor, then the strikes
 * farther out, so the answer does not depend on the order of the visit.
 */
final class PairSearch {
  /** A chosen pair; credit and width in ticks. */
  record Pick(int put, int call, double score, double credit, double width) {}

  private static final int MOST_ROWS = 0xFFFFFF;

  private final LegTable legs;
  private final SpreadTable puts;
  private final SpreadTable calls;
  private final CallChunks chunks;
  private final PairLimits limits;
  private final Scorer scorer;
  private final double separation;

  /** Bound of each row; a row that was looked at knows it more closely. */
  private final double[] rowBound;

  private int bestPut;
  private int bestCall;
  private double bestScore;
  private double bestCredit;
  private double bestWidth;

  PairSearch(
      LegTable legs,
      SpreadTable puts,
      CallChunks chunks,
      PairLimits limits,
      Scorer scorer,
      double separation) {
    this.legs = legs;
    this.puts = puts;
    this.calls = chunks.calls;
    this.chunks = chunks;
    this.limits = limits;
    this.scorer = scorer;
    this.separation = separation;
    rowBound = new double[puts.size()];
    if (puts.size() > MOST_ROWS) {
      throw new IllegalArgumentException("more than 16 million put spreads: restrict the wings");
    }
    for (int i = 0; i < rowBound.length; i++) {
      rowBound[i] = Double.NEGATIVE_INFINITY;
      for (int g = 0; g < calls.groups(); g++) {
        rowBound[i] = Math.max(rowBound[i], bound(i, chunks.entryOfGroup(g), width(i, g)));
      }
    }
  }

  /** Rows in falling order of their bounds, up to the last bits of these. */
  private int[] rowsByBound() {
    int n = rowBound.length;
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      long bits = Double.doubleToLongBits(rowBound[i]);
      long ascending = bits ^ ((bits >> 63) & Long.MAX_VALUE);
      keys[i] = (~ascending & ~(long) MOST_ROWS) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      order[k] = (int) (keys[k] & MOST_ROWS);
    }
    return order;
  }

  private double width(int i, int g) {
    return Math.max(puts.width[i], calls.width[calls.groupFrom[g]]);
  }

  /** Bound over row {@code i} and {@code entry}; minus infinity when no credit there is enough. */
  private double bound(int i, int entry, double width) {
    double credit = LegTable.ticks(puts.credit[i] + chunks.maxCredit[entry]);
    return credit < limits.leastTicks(width)
        ? Double.NEGATIVE_INFINITY
        : scorer.bound(i, entry, credit, width);
  }

  /** The best candidate that is not the same choice as one of {@code chosen}. */
  Optional<Pick> best(List<Pick> chosen) {
    bestPut = -1;
    bestCall = -1;
    bestScore = Double.NEGATIVE_INFINITY;
    for (int i : rowsByBound()) {
      if (rowBound[i] >= bestScore && rowBound[i] > Double.NEGATIVE_INFINITY) {
        rowBound[i] = row(i, chosen);
      }
    }
    return bestPut < 0
        ? Optional.empty()
        : Optional.of(new Pick(bestPut, bestCall, bestScore, bestCredit, bestWidth));
  }

  /** Looks through row {@code i}; returns what none of its scores exceeds. */
  private double row(int i, List<Pick> chosen) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < calls.groups(); g++) {
      double width = width(i, g);
      if (limits.equalWings && calls.width[calls.groupFrom[g]] != puts.width[i]) {
        continue;
      }
      double whole = bound(i, chunks.entryOfGroup(g), width);
      if (whole < bestScore || whole == Double.NEGATIVE_INFINITY) {
        highest = Math.max(highest, whole);
        continue;
      }
      int from = limits.neutralFrom(calls, g, puts.delta[i]);
      int to = limits.neutralTo(calls, g, puts.delta[i]);
      if (from >= to) {
        continue;
      }
      int last = chunks.chunkOf(g, to - 1);
      for (int c = chunks.chunkOf(g, from); c <= last; c++) {
        double bound = bound(i, c, width);
        if (bound >= bestScore && bound > Double.NEGATIVE_INFINITY) {
          bound = run(i, Math.max(from, chunks.from[c]), Math.min(to, chunks.to[c]), width, chosen);
        }
        highest = Math.max(highest, bound);
      }
    }
    return highest;
  }

  /** Looks at pairs one by one; returns the highest score among them, chosen before or not. */
  private double run(int i, int from, int to, double width, List<Pick> chosen) {
    double least = limits.leastTicks(width);
    double highest = Double.NEGATIVE_INFINITY;
    for (int j = from; j < to; j++) {
      double credit = LegTable.ticks(puts.credit[i] + calls.credit[j]);
      if (credit >= least && credit < width) {
        double score = scorer.score(i, j, credit, width);
        highest = Math.max(highest, score);
        if (score >= bestScore
            && (score > bestScore || firstOfTie(i, j, credit, width))
            && isNew(i, j, chosen)) {
          bestPut = i;
          bestCall = j;
          bestScore = score;
          bestCredit = credit;
          bestWidth = width;
        }
      }
    }
    return highest;
  }

  private boolean firstOfTie(int i, int j, double credit, double width) {
    if (bestPut < 0) {
      return true;
    }
    int order = Double.compare(credit, bestCredit);
    if (order == 0) {
      order = Double.compare(bestWidth, width);
    }
    if (order == 0) {
      order = Integer.compare(puts.shortLeg[bestPut], puts.shortLeg[i]);
    }
    if (order == 0) {
      order = Integer.compare(calls.shortLeg[j], calls.shortLeg[bestCall]);
    }
    if (order == 0) {
      order = Integer.compare(puts.wing[i], puts.wing[bestPut]);
    }
    if (order == 0) {
      order = Integer.compare(calls.wing[bestCall], calls.wing[j]);
    }
    return order > 0;
  }

  private boolean isNew(int i, int j, List<Pick> chosen) {
    for (int k = 0; k < chosen.size(); k++) {
      int put = chosen.get(k).put();
      int call = chosen.get(k).call();
      if (near(puts.shortLeg[i], puts.shortLeg[put])
          && near(puts.wing[i], puts.wing[put])
          && near(calls.shortLeg[j], calls.shortLeg[call])
          && near(calls.wing[j], calls.wing[call])) {
        return false;
      }
    }
    return true;
  }

  private boolean near(int leg, int other) {
    return Math.abs(legs.strikes[leg] - legs.strikes[other]) < separation;
  }
}
