package org.alvhdesk.quant.statistics;

import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * f(u) = sum c_i exp(-t_i u) with t ascending from 0: present value as a function of u = ln(1+r).
 * Few terms are solved through their critical points ({@link ZerosByCriticalPoints}), whose cost is
 * quadratic but which no cancellation can defeat; many by {@link ZerosByExclusion}, with the first
 * as a resort.
 */
final class ExponentialSum {
  /** A value of at most this share of its terms is rounding. */
  static final double NOTHING = 1e-13;

  private static final int FEW = 60;
  private static final int SOME = 400;

  private final double[] coefficients;
  private final double[] exponents;

  /** Takes the arrays over. */
  ExponentialSum(double[] coefficients, double[] exponents) {
    this.coefficients = coefficients;
    this.exponents = exponents;
  }

  int terms() {
    return coefficients.length;
  }

  double coefficient(int i) {
    return coefficients[i];
  }

  double exponent(int i) {
    return exponents[i];
  }

  /**
   * A zero.
   *
   * @param at where
   * @param touches without a change of sign
   */
  record Zero(double at, boolean touches) {}

  /** The same sum with its largest coefficient at 1 in size. */
  static ExponentialSum scaled(double[] coefficients, double[] exponents) {
    double largest = 0;
    for (double x : coefficients) {
      largest = Math.max(largest, Math.abs(x));
    }
    double[] c = new double[coefficients.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = coefficients[i] / largest;
    }
    return new ExponentialSum(c, exponents.clone());
  }

  /** All zeros strictly between a and b, ascending. */
  Estimate<List<Zero>> zeros(double a, double b) {
    if (coefficients.length <= FEW) {
      return new Estimate.Known<>(new ZerosByCriticalPoints(this).between(a, b));
    }
    Estimate<List<Zero>> found = new ZerosByExclusion(this).between(a, b);
    return found instanceof Estimate.Refused && coefficients.length <= SOME
        ? new Estimate.Known<>(new ZerosByCriticalPoints(this).between(a, b))
        : found;
  }

  /** Exponent taken out so that no term exceeds its coefficient at u. */
  double shiftAt(double u) {
    return u < 0 ? exponents[exponents.length - 1] : 0;
  }

  /** The sum at u times exp(shift u). */
  double value(double u, double shift) {
    double s = 0;
    for (int i = 0; i < coefficients.length; i++) {
      s += coefficients[i] * StrictMath.exp(-(exponents[i] - shift) * u);
    }
    return s;
  }

  /** Sign at u: 0 when the value is no more than rounding of its terms. */
  int sign(double u) {
    double shift = shiftAt(u);
    double s = 0;
    double size = 0;
    for (int i = 0; i < coefficients.length; i++) {
      double term = coefficients[i] * StrictMath.exp(-(exponents[i] - shift) * u);
      s += term;
      size += Math.abs(term);
    }
    return Math.abs(s) <= NOTHING * size ? 0 : s > 0 ? 1 : -1;
  }

  /** The zero between two points of opposite sign. */
  double zeroBetween(double a, double b) {
    double shift = shiftAt(a);
    return new BracketingNthOrderBrentSolver(1e-15, 1e-15, 0, 5)
        .solve(10_000, u -> value(u, shift), a, b);
  }
}
