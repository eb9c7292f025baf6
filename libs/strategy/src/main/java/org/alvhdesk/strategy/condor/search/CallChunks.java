package org.alvhdesk.strategy.condor.search;

/**
 * The call spreads in runs of at most {@link #LENGTH} neighbours of equal width, with what bounds
 * need of each run and of each whole group: entry c of the arrays is run c, entry {@code count + g}
 * is group g.
 */
final class CallChunks {
  static final int LENGTH = 16;

  final SpreadTable calls;
  final int count;

  /** First run of each group. */
  final int[] groupChunk;

  /** First spread of each run. */
  final int[] from;

  /** One past the last spread of each run. */
  final int[] to;

  final double[] maxCredit;
  final double[] minCredit;
  final double[] maxPart;
  final double[] maxShort;

  CallChunks(SpreadTable calls, LegTable legs) {
    this.calls = calls;
    int groups = calls.groups();
    int runs = 0;
    for (int g = 0; g < groups; g++) {
      runs += (calls.groupFrom[g + 1] - calls.groupFrom[g] + LENGTH - 1) / LENGTH;
    }
    count = runs;
    groupChunk = new int[groups];
    from = new int[runs];
    to = new int[runs];
    maxCredit = new double[runs + groups];
    minCredit = new double[runs + groups];
    maxPart = new double[runs + groups];
    maxShort = new double[runs + groups];
    int run = 0;
    for (int g = 0; g < groups; g++) {
      groupChunk[g] = run;
      int last = calls.groupFrom[g + 1];
      for (int at = calls.groupFrom[g]; at < last; at += LENGTH) {
        from[run] = at;
        to[run] = Math.min(last, at + LENGTH);
        gather(run, from[run], to[run], legs);
        run++;
      }
      gather(runs + g, calls.groupFrom[g], last, legs);
    }
  }

  private void gather(int entry, int first, int end, LegTable legs) {
    maxCredit[entry] = Double.NEGATIVE_INFINITY;
    minCredit[entry] = Double.POSITIVE_INFINITY;
    maxPart[entry] = Double.NEGATIVE_INFINITY;
    maxShort[entry] = 0;
    for (int j = first; j < end; j++) {
      maxCredit[entry] = Math.max(maxCredit[entry], calls.credit[j]);
      minCredit[entry] = Math.min(minCredit[entry], calls.credit[j]);
      maxPart[entry] = Math.max(maxPart[entry], calls.part[j]);
      maxShort[entry] = Math.max(maxShort[entry], legs.strikes[calls.shortLeg[j]]);
    }
  }

  /** Entry of group {@code g} in the arrays of bounds. */
  int entryOfGroup(int g) {
    return count + g;
  }

  /** Run that holds spread {@code j} of group {@code g}. */
  int chunkOf(int g, int j) {
    return groupChunk[g] + (j - calls.groupFrom[g]) / LENGTH;
  }
}
