package org.alvhdesk.strategy.joint;

import java.util.List;

/**
 * A number by maturity in calendar days: linear between nodes; beyond the first and the last along
 * the outer segments, held inside {@code [lowest, highest]}.
 *
 * @param days of the nodes, ascending
 * @param values at the nodes
 */
public record MaturityCurve(
    List<Integer> days, List<Double> values, double lowest, double highest) {
  /**
   * @throws IllegalArgumentException for fewer than two nodes, or days that do not ascend
   */
  public MaturityCurve {
    days = List.copyOf(days);
    values = List.copyOf(values);
    if (days.size() < 2 || days.size() != values.size()) {
      throw new IllegalArgumentException("a maturity curve needs two or more nodes");
    }
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i) <= days.get(i - 1)) {
        throw new IllegalArgumentException("days of a maturity curve must ascend: " + days);
      }
    }
  }

  /** The number at {@code day} calendar days. */
  public double at(int day) {
    int right = 1;
    while (right < days.size() - 1 && days.get(right) < day) {
      right++;
    }
    double slope =
        (values.get(right) - values.get(right - 1)) / (days.get(right) - days.get(right - 1));
    double value = values.get(right - 1) + slope * (day - days.get(right - 1));
    return Math.max(lowest, Math.min(highest, value));
  }
}
