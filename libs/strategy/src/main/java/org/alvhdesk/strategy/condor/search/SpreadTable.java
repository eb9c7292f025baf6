package org.alvhdesk.strategy.condor.search;

import java.util.Arrays;

/**
 * The sold vertical spreads of one side that passed its constraints, as columns ordered by width,
 * then net delta, then short strike.
 */
final class SpreadTable {
  /** Leg numbers in the {@link LegTable}. */
  final int[] shortLeg;

  final int[] wing;

  /** Steps of the 0.05 grid. */
  final double[] width;

  /** Price units in the query's basis. */
  final double[] credit;

  /** Net delta of the spread as sold. */
  final double[] delta;

  /** Discounted expected payout, points. */
  final double[] payout;

  /** This side's part of an additive objective; 0 for the others. */
  final double[] part;

  /** First spread of each group of equal width, and one past the last group. */
  final int[] groupFrom;

  final Census.Funnel funnel;

  SpreadTable(LegTable legs, SpreadEnds ends, CreditBasis basis, Objective objective) {
    int n = ends.size();
    funnel = ends.funnel();
    int[] order = order(legs, ends);
    shortLeg = new int[n];
    wing = new int[n];
    width = new double[n];
    credit = new double[n];
    delta = new double[n];
    payout = new double[n];
    part = new double[n];
    for (int k = 0; k < n; k++) {
      int s = ends.shortLeg(order[k]);
      int w = ends.wing(order[k]);
      shortLeg[k] = s;
      wing[k] = w;
      width[k] = ends.widthTicks(order[k]);
      credit[k] = basis == CreditBasis.MID ? legs.mid[s] - legs.mid[w] : legs.bid[s] - legs.ask[w];
      delta[k] = legs.delta[w] - legs.delta[s];
      payout[k] = legs.payoff[s] - legs.payoff[w];
      part[k] =
          switch (objective) {
            case Objective.NearestDelta(double put, double call) ->
                -Math.abs(Math.abs(legs.delta[s]) - (legs.delta[s] < 0 ? put : call));
            case Objective.ExpectedValuePerMargin() -> LegTable.points(credit[k]) - payout[k];
            case Objective.CreditOverMaxLoss() -> 0;
            case Objective.ProbabilityOfProfit(var least) -> 0;
          };
    }
    groupFrom = groups(width);
  }

  int size() {
    return width.length;
  }

  int groups() {
    return groupFrom.length - 1;
  }

  private static int[] order(LegTable legs, SpreadEnds ends) {
    int n = ends.size();
    long[] keys = new long[n];
    for (int k = 0; k < n; k++) {
      keys[k] = ((long) ends.widthTicks(k) << 32) | k;
    }
    Arrays.sort(keys);
    int[] order = new int[n];
    double[] deltas = new double[n];
    for (int k = 0; k < n; k++) {
      int at = (int) keys[k];
      double delta = legs.delta[ends.wing(at)] - legs.delta[ends.shortLeg(at)];
      int to = k;
      // Nearly sorted as enumerated, so insertion moves little.
      while (to > 0 && keys[to - 1] >>> 32 == keys[k] >>> 32 && deltas[to - 1] > delta) {
        deltas[to] = deltas[to - 1];
        order[to] = order[to - 1];
        to--;
      }
      deltas[to] = delta;
      order[to] = at;
    }
    return order;
  }

  private static int[] groups(double[] width) {
    int[] from = new int[width.length + 1];
    int groups = 0;
    for (int k = 0; k < width.length; k++) {
      if (k == 0 || width[k] != width[k - 1]) {
        from[groups++] = k;
      }
    }
    from[groups] = width.length;
    return Arrays.copyOf(from, groups + 1);
  }
}
