package org.alvhdesk.strategy.condor.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Enumerates the vertical spreads of one side: short and wing out of the money, the wing farther
 * out; keeps those that pass the side's constraints and counts the others under the first that
 * fails.
 */
final class SpreadEnds {
  private static final List<Constraint> TESTED =
      List.of(
          Constraint.WING_WIDTH,
          Constraint.QUOTE,
          Constraint.VOLATILITY,
          Constraint.SHORT_DISTANCE,
          Constraint.HALF_SPREAD,
          Constraint.QUOTE_AGE);

  private final LegTable legs;
  private final ShortBand band;
  private final long[] excluded = new long[Constraint.values().length];
  private final String what;
  private int[] shorts = new int[256];
  private int[] wings = new int[256];
  private int size;
  private long listed;
  private long tested;

  /**
   * @param side -1 for put spreads, +1 for call spreads
   */
  SpreadEnds(LegTable legs, ShortBand band, Wings allowed, int side) {
    this.legs = legs;
    this.band = band;
    this.what = side < 0 ? "put spreads" : "call spreads";
    double[] widths = allowed.ticks();
    int n = legs.strikes.length;
    int outside = 0;
    for (int i = 0; i < n; i++) {
      // Strikes farther out than this one, whichever way that is.
      boolean thisSide = legs.side[i] == side;
      outside += thisSide ? 1 : 0;
    }
    listed = (long) outside * (outside - 1) / 2;
    int first = side < 0 ? 0 : n - outside;
    int last = side < 0 ? outside - 1 : n - 1;
    for (int i = first; i <= last; i++) {
      if (widths.length == 0) {
        for (int w = side < 0 ? i - 1 : i + 1; w >= first && w <= last; w += side) {
          test(i, w);
        }
      } else {
        listedWings(i, side, widths);
      }
    }
    excluded[Constraint.WING_WIDTH.ordinal()] = listed - tested;
  }

  private void listedWings(int i, int side, double[] widths) {
    for (double ticks : widths) {
      double wanted = legs.strikes[i] + side * ticks / CondorChain.TICKS_PER_POINT;
      int w = nearest(wanted);
      if (w != i && widthTicks(i, w) == ticks && (w - i) * side > 0) {
        test(i, w);
      }
    }
  }

  private int nearest(double strike) {
    int at = Arrays.binarySearch(legs.strikes, strike);
    if (at >= 0) {
      return at;
    }
    int above = Math.min(-at - 1, legs.strikes.length - 1);
    boolean below =
        above > 0 && strike - legs.strikes[above - 1] < Math.abs(legs.strikes[above] - strike);
    return below ? above - 1 : above;
  }

  private void test(int s, int w) {
    tested++;
    Constraint failed = first(s, w);
    if (failed != null) {
      excluded[failed.ordinal()]++;
      return;
    }
    if (size == shorts.length) {
      shorts = Arrays.copyOf(shorts, 2 * size);
      wings = Arrays.copyOf(wings, 2 * size);
    }
    shorts[size] = s;
    wings[size++] = w;
  }

  private Constraint first(int s, int w) {
    Constraint shortFault = legs.unpriced[s];
    Constraint wingFault = legs.unpriced[w];
    if (shortFault != null || wingFault != null) {
      return shortFault == Constraint.QUOTE || wingFault == Constraint.QUOTE
          ? Constraint.QUOTE
          : Constraint.VOLATILITY;
    }
    if (!band.allows(legs.strikes[s], legs.delta[s])) {
      return Constraint.SHORT_DISTANCE;
    }
    Constraint shortLimit = legs.illiquid[s];
    Constraint wingLimit = legs.illiquid[w];
    if (shortLimit == Constraint.HALF_SPREAD || wingLimit == Constraint.HALF_SPREAD) {
      return Constraint.HALF_SPREAD;
    }
    return shortLimit != null ? shortLimit : wingLimit;
  }

  int size() {
    return size;
  }

  int shortLeg(int k) {
    return shorts[k];
  }

  int wing(int k) {
    return wings[k];
  }

  /** Width in steps of the 0.05 grid, a whole number. */
  double widthTicks(int k) {
    return widthTicks(shorts[k], wings[k]);
  }

  private double widthTicks(int s, int w) {
    return Math.rint(Math.abs(legs.strikes[s] - legs.strikes[w]) * CondorChain.TICKS_PER_POINT);
  }

  Census.Funnel funnel() {
    List<Census.Step> steps = new ArrayList<>();
    long left = listed;
    for (Constraint constraint : TESTED) {
      long gone = excluded[constraint.ordinal()];
      left -= gone;
      steps.add(new Census.Step(constraint, gone, left));
    }
    return new Census.Funnel(what, listed, steps);
  }
}
