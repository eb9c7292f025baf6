package org.alvhdesk.strategy.trigger;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * 004-2: a layer switches on at a level and off below a lower one, not before a number of sessions.
 *
 * @param onAt switches on at this value or above, points
 * @param band switches off strictly below {@code onAt - band}, points, 0 or more
 * @param minimumSessions sessions it stays on at least, the one it switches on included; 0 or 1 for
 *     none
 */
public record Hysteresis(double onAt, double band, int minimumSessions) {
  /**
   * @throws IllegalArgumentException when a number is not finite or negative
   */
  public Hysteresis {
    if (!Double.isFinite(onAt) || !(band >= 0) || !Double.isFinite(band) || minimumSessions < 0) {
      throw new IllegalArgumentException(
          "a hysteresis needs a level, a band of 0 or more and sessions of 0 or more, was "
              + onAt
              + ", "
              + band
              + ", "
              + minimumSessions);
    }
  }

  /**
   * On and off over {@code series}, off at its beginning. A session without a value reads no data
   * and leaves the state; it counts as a session held.
   */
  public TriggerSeries over(DailySeries series, String name, String ruleId) {
    List<TriggerState> states = new ArrayList<>(series.values().size());
    boolean on = false;
    int held = 0;
    for (OptionalDouble value : series.values()) {
      held += on ? 1 : 0;
      if (value.isEmpty()) {
        states.add(TriggerState.NO_DATA);
        continue;
      }
      double v = value.getAsDouble();
      if (!on && v >= onAt) {
        on = true;
        held = 0;
      } else if (on && v < onAt - band && held >= minimumSessions) {
        on = false;
      }
      states.add(TriggerState.of(on));
    }
    return new TriggerSeries(name, ruleId, series.sessions(), states);
  }
}
