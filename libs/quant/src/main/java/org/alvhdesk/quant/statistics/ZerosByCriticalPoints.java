package org.alvhdesk.quant.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Zeros of an exponential sum through its critical points (Rolle): with the first exponential taken
 * out, the derivative has one term less, so its zeros are found the same way, down to a sum whose
 * coefficients have one sign and which has none. Between neighbouring critical points the sum is
 * monotone. Quadratic in the number of terms for each zero.
 */
final class ZerosByCriticalPoints {
  private final ExponentialSum f;

  ZerosByCriticalPoints(ExponentialSum f) {
    this.f = f;
  }

  /** All zeros strictly between a and b, ascending. */
  List<ExponentialSum.Zero> between(double a, double b) {
    List<ExponentialSum> levels = new ArrayList<>();
    levels.add(f);
    while (changesSign(levels.getLast())) {
      levels.add(derivative(levels.getLast()));
    }
    List<ExponentialSum.Zero> zeros = List.of();
    for (ExponentialSum g : levels.reversed()) {
      zeros = zeros(g, a, b, zeros);
    }
    return zeros;
  }

  private static boolean changesSign(ExponentialSum g) {
    for (int i = 1; i < g.terms(); i++) {
      if (g.coefficient(i) > 0 != g.coefficient(0) > 0) {
        return true;
      }
    }
    return false;
  }

  /** What remains of the derivative when its sign and first exponential are taken out. */
  private static ExponentialSum derivative(ExponentialSum g) {
    int n = g.terms() - 1;
    double[] c = new double[n];
    double[] t = new double[n];
    for (int i = 0; i < n; i++) {
      c[i] = g.coefficient(i + 1) * (g.exponent(i + 1) - g.exponent(0));
      t[i] = g.exponent(i + 1) - g.exponent(1);
    }
    return ExponentialSum.scaled(c, t);
  }

  private static List<ExponentialSum.Zero> zeros(
      ExponentialSum g, double a, double b, List<ExponentialSum.Zero> critical) {
    List<ExponentialSum.Zero> out = new ArrayList<>();
    double last = a;
    int lastSign = g.sign(a);
    double flat = Double.NaN;
    for (int i = 0; i <= critical.size(); i++) {
      double point = i < critical.size() ? critical.get(i).at() : b;
      int sign = g.sign(point);
      if (sign == 0) {
        flat = point;
        continue;
      }
      boolean crosses = sign != lastSign;
      if (lastSign != 0 && !Double.isNaN(flat)) {
        out.add(new ExponentialSum.Zero(flat, !crosses));
      } else if (lastSign != 0 && crosses) {
        out.add(new ExponentialSum.Zero(g.zeroBetween(last, point), false));
      }
      last = point;
      lastSign = sign;
      flat = Double.NaN;
    }
    return out;
  }
}
