package org.alvhdesk.quant.statistics;

import java.util.Optional;

/** Checks that every statistic shares. */
final class Samples {
  /** Largest magnitude of a number: its fourth power times any count stays finite. */
  static final double LARGEST = 1e70;

  private Samples() {}

  /** Why the series cannot be used: too short, or a number not finite or too large. */
  static Optional<Refusal> problem(String what, double[] xs, int need) {
    for (int i = 0; i < xs.length; i++) {
      if (!(Math.abs(xs[i]) <= LARGEST)) {
        return Optional.of(
            new Refusal.Unusable(
                what, i, Double.toString(xs[i]), "must be finite and at most 1e70 in size"));
      }
    }
    return xs.length < need
        ? Optional.of(new Refusal.TooFew("values of " + what, xs.length, need))
        : Optional.empty();
  }

  /** Whether the range of the series is no more than the rounding of its numbers. */
  static boolean isConstant(double[] xs) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double x : xs) {
      min = Math.min(min, x);
      max = Math.max(max, x);
    }
    return max - min <= 1e-13 * Math.max(Math.abs(min), Math.abs(max));
  }

  /** Mean, first to last, corrected once for its own rounding. */
  static double mean(double[] xs) {
    double sum = 0;
    for (double x : xs) {
      sum += x;
    }
    double mean = sum / xs.length;
    double rest = 0;
    for (double x : xs) {
      rest += x - mean;
    }
    return mean + rest / xs.length;
  }
}
