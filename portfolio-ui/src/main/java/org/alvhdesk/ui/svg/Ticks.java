package org.alvhdesk.ui.svg;

import java.util.ArrayList;
import java.util.List;

/** Round axis values. */
final class Ticks {
  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten inside [min, max], about {@code wanted} of them.
   */
  static List<Double> between(double min, double max, int wanted) {
    double span = max - min;
    if (!(span > 0) || wanted < 1) {
      return List.of(min);
    }
    double power = Math.pow(10, Math.floor(Math.log10(span / wanted)));
    double step = power;
    for (double factor : new double[] {2, 5, 10}) {
      if (Math.abs(span / (factor * power) - wanted) < Math.abs(span / step - wanted)) {
        step = factor * power;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (double i = Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) {
      ticks.add(i * step + 0.0);
    }
    return List.copyOf(ticks);
  }
}
