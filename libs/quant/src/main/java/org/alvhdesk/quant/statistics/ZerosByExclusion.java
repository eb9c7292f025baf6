package org.alvhdesk.quant.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Zeros of an exponential sum with many terms, by exclusion: an interval is dropped when f provably
 * has no zero there, searched by Brent when f is provably monotone or has at most one zero there,
 * else divided. Linear in the number of terms.
 *
 * <p>Proofs used. (1) f = P - N with P and N positive and decreasing, so f lies between P(b) - N(a)
 * and P(a) - N(b) on [a, b]; the same holds for -f' with weights t. (2) Laguerre: f has no more
 * zeros right of a than the partial sums of c_i exp(-t_i a) have sign changes, from the first term
 * on, and no more left of b than those at b, from the last term on (Polya and Szego, Problems and
 * Theorems in Analysis II, part V). What is left at a width of 1e-6 is looked at by itself: a
 * tangency, or zeros very close together.
 */
final class ZerosByExclusion {
  private static final double NARROWEST = 1e-6;
  private static final int MOST_INTERVALS = 20_000;
  private static final double ROUNDING = 1e-14;

  private final double[] c;
  private final double[] t;
  private int intervals;
  private final List<ExponentialSum.Zero> zeros = new ArrayList<>();
  private final List<double[]> unresolved = new ArrayList<>();

  ZerosByExclusion(ExponentialSum f) {
    this.c = new double[f.terms()];
    this.t = new double[f.terms()];
    for (int i = 0; i < c.length; i++) {
      c[i] = f.coefficient(i);
      t[i] = f.exponent(i);
    }
  }

  /** Values at one point, all divided by the same positive factor so that none can overflow. */
  private final class Point {
    final double u;
    final double shift;
    final double plus;
    final double minus;
    final double plusSlope;
    final double minusSlope;
    final int changesRight;
    final int changesLeft;

    Point(double u) {
      this.u = u;
      // exp(-(t - shift) u) <= 1: the largest term is the last for u < 0 and the first otherwise.
      this.shift = u < 0 ? t[t.length - 1] : 0;
      double[] terms = new double[c.length];
      double p = 0;
      double m = 0;
      double ps = 0;
      double ms = 0;
      for (int i = 0; i < c.length; i++) {
        double term = c[i] * StrictMath.exp(-(t[i] - shift) * u);
        terms[i] = term;
        if (term > 0) {
          p += term;
          ps += t[i] * term;
        } else {
          m -= term;
          ms -= t[i] * term;
        }
      }
      plus = p;
      minus = m;
      plusSlope = ps;
      minusSlope = ms;
      changesRight = changes(terms, 0, 1, ROUNDING * (p + m));
      changesLeft = changes(terms, c.length - 1, -1, ROUNDING * (p + m));
    }

    double value() {
      return plus - minus;
    }

    /** Minus the derivative, on the same scale. */
    double slope() {
      return plusSlope - minusSlope;
    }

    /** Whether the value is no more than rounding of its terms. */
    boolean isZero() {
      return Math.abs(plus - minus) <= ExponentialSum.NOTHING * (plus + minus);
    }

    /** Factor that brings sums at this point to the scale of those at another. */
    double to(Point other) {
      return StrictMath.exp(other.shift * other.u - shift * u);
    }
  }

  /** Sign changes of the partial sums, or many when one of them is too close to 0 to tell. */
  private static int changes(double[] terms, int from, int step, double noise) {
    double sum = 0;
    int changes = 0;
    int sign = 0;
    for (int i = from; i >= 0 && i < terms.length; i += step) {
      sum += terms[i];
      if (Math.abs(sum) <= noise) {
        return Integer.MAX_VALUE;
      }
      int now = sum > 0 ? 1 : -1;
      changes += sign != 0 && now != sign ? 1 : 0;
      sign = now;
    }
    return changes;
  }

  /** All zeros strictly between a and b, ascending. */
  Estimate<List<ExponentialSum.Zero>> between(double a, double b) {
    search(new Point(a), new Point(b));
    if (intervals > MOST_INTERVALS) {
      return new Estimate.Refused<>(
          new Refusal.Unresolved(
              "the present value stays too close to 0 to count its zeros in "
                  + MOST_INTERVALS
                  + " intervals"));
    }
    unresolved.forEach(u -> examine(u[0], u[1], a, b));
    zeros.sort((x, y) -> Double.compare(x.at(), y.at()));
    return new Estimate.Known<>(List.copyOf(zeros));
  }

  private void search(Point a, Point b) {
    if (++intervals > MOST_INTERVALS || none(a, b)) {
      return;
    }
    boolean signsKnown = !a.isZero() && !b.isZero();
    if (signsKnown && atMostOne(a, b)) {
      if (a.value() > 0 != b.value() > 0) {
        zeros.add(new ExponentialSum.Zero(brent(false, a.u, b.u), false));
      }
      return;
    }
    if (b.u - a.u <= NARROWEST) {
      keep(a.u, b.u);
      return;
    }
    Point middle = new Point(a.u + 0.4871 * (b.u - a.u));
    if (middle.isZero()) {
      middle = new Point(a.u + 0.5326 * (b.u - a.u));
    }
    search(a, middle);
    search(middle, b);
  }

  private static boolean none(Point a, Point b) {
    if (a.changesRight == 0 || b.changesLeft == 0) {
      return true;
    }
    double k = b.to(a);
    double room = 1 + 1e-12;
    return k * b.plus > a.minus * room || a.plus * room < k * b.minus;
  }

  private static boolean atMostOne(Point a, Point b) {
    if (a.changesRight == 1 || b.changesLeft == 1) {
      return true;
    }
    double k = b.to(a);
    double room = 1 + 1e-12;
    return k * b.plusSlope > a.minusSlope * room || a.plusSlope * room < k * b.minusSlope;
  }

  private void keep(double a, double b) {
    if (!unresolved.isEmpty() && unresolved.getLast()[1] == a) {
      unresolved.getLast()[1] = b;
    } else {
      unresolved.add(new double[] {a, b});
    }
  }

  /**
   * A stretch where f is too close to 0 for its sign, or neither f nor its slope is provably away
   * from 0: widened to where the sign is certain, then split at its extreme.
   */
  private void examine(double a, double b, double lowest, double highest) {
    Point left = new Point(a);
    for (double step = NARROWEST; left.isZero() && left.u > lowest; step *= 2) {
      left = new Point(Math.max(lowest, left.u - step));
    }
    Point right = new Point(b);
    for (double step = NARROWEST; right.isZero() && right.u < highest; step *= 2) {
      right = new Point(Math.min(highest, right.u + step));
    }
    if (left.isZero() || right.isZero()) {
      return; // a zero at the end of the range, which does not belong to it
    }
    if (left.value() > 0 != right.value() > 0) {
      zeros.add(new ExponentialSum.Zero(brent(false, left.u, right.u), false));
      return;
    }
    if (left.slope() > 0 == right.slope() > 0) {
      return;
    }
    Point extreme = new Point(brent(true, left.u, right.u));
    if (extreme.isZero()) {
      zeros.add(new ExponentialSum.Zero(extreme.u, true));
    } else if (extreme.value() > 0 != left.value() > 0) {
      zeros.add(new ExponentialSum.Zero(brent(false, left.u, extreme.u), false));
      zeros.add(new ExponentialSum.Zero(brent(false, extreme.u, right.u), false));
    }
  }

  private double brent(boolean slope, double a, double b) {
    double[] weights = c.clone();
    if (slope) {
      for (int i = 0; i < c.length; i++) {
        weights[i] *= t[i];
      }
    }
    return new ExponentialSum(weights, t).zeroBetween(a, b);
  }
}
