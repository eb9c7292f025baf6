package org.alvhdesk.quant.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Remembers how many issues a breadth file counts, to find rows that cannot be right. */
final class IssueCount {
  static final int WINDOW = 21;
  static final int LEAST = 5;

  private final Window issues;
  private final double[] sorted = new double[WINDOW];
  private int outside;

  IssueCount() {
    this(List.of(), 0);
  }

  IssueCount(List<Double> issues, int outside) {
    this.issues = new Window(WINDOW, issues);
    this.outside = outside;
  }

  /**
   * The usual number of issues when {@code count} is too far from it to be used; empty when the row
   * may be used, which includes the row at which a new universe is believed.
   */
  OptionalDouble contradicts(double count, double maxJump, int universeBars) {
    if (issues.size() >= LEAST) {
      double usual = median();
      if (Math.abs(count / usual - 1) > maxJump) {
        if (++outside < universeBars) {
          return OptionalDouble.of(usual);
        }
        issues.clear();
      }
    }
    outside = 0;
    issues.add(count);
    return OptionalDouble.empty();
  }

  private double median() {
    int n = issues.size();
    for (int i = 0; i < n; i++) {
      sorted[i] = issues.get(i);
    }
    Arrays.sort(sorted, 0, n);
    return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
  }

  List<Double> values() {
    return issues.values();
  }

  int outside() {
    return outside;
  }
}
