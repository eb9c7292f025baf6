package org.alvhdesk.strategy.signal;

import java.util.List;
import java.util.OptionalDouble;
import org.alvhdesk.quant.vol.measure.Measured;

/** How far a close stands from what was usual before it. */
final class ZScore {
  private ZScore() {}

  /**
   * (close - mean) / deviation of the {@code window} values before it; the deviation is that of a
   * sample. Summed from the oldest value, so that the same values give the same bits.
   *
   * @param name of the series, for the reason when there is none
   * @param values one a session, some may be missing
   * @param window values before the close, 2 or more
   * @param i index of the close
   */
  static Measured of(String name, List<OptionalDouble> values, int window, int i) {
    if (i < window) {
      return Measured.none("history has " + i + " closes before it, needs " + window);
    }
    if (values.get(i).isEmpty()) {
      return Measured.none(name + " has no close");
    }
    double sum = 0;
    for (OptionalDouble value : values.subList(i - window, i)) {
      if (value.isEmpty()) {
        return Measured.none(name + " lacks a close of the " + window + " before");
      }
      sum += value.getAsDouble();
    }
    double mean = sum / window;
    double squares = 0;
    for (OptionalDouble value : values.subList(i - window, i)) {
      double off = value.getAsDouble() - mean;
      squares += off * off;
    }
    double deviation = Math.sqrt(squares / (window - 1));
    return deviation > 0
        ? Measured.of((values.get(i).getAsDouble() - mean) / deviation)
        : Measured.none(name + " did not move over " + window + " closes");
  }
}
