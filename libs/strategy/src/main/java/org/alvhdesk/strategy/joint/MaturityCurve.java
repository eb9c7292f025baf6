package org.alvhdesk.strategy.joint;

/**
 * A number by maturity in calendar days: linear between nodes; beyond the first and the last along
 * the outer segments, held inside {@code [lowest, highest]}.
 */
record MaturityCurve(int[] days, double[] values, double lowest, double highest) {
  MaturityCurve {
    if (days.length < 2 || days.length != values.length) {
      throw new IllegalArgumentException("a maturity curve needs two or more nodes");
    }
  }

  double at(int day) {
    int right = 1;
    while (right < days.length - 1 && days[right] < day) {
      right++;
    }
    double slope = (values[right] - values[right - 1]) / (days[right] - days[right - 1]);
    double value = values[right - 1] + slope * (day - days[right - 1]);
    return Math.max(lowest, Math.min(highest, value));
  }
}
