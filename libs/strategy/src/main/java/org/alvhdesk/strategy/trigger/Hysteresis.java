package org.alvhdesk.strategy.trigger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return over(series, Optional.empty(), name, ruleId);
  }

  /**
   * The same, and {@code unlock} switches on at any level and keeps on while it lasts (004-12). A
   * session is no data when what is missing of the two could have decided it.
   *
   * @throws IllegalArgumentException when the sessions differ
   */
  public TriggerSeries over(DailySeries series, TriggerSeries unlock, String name, String ruleId) {
    if (!unlock.sessions().equals(series.sessions())) {
      throw new IllegalArgumentException(name + " and " + unlock.name() + " differ in sessions");
    }
    return over(series, Optional.of(unlock), name, ruleId);
  }

  private TriggerSeries over(
      DailySeries series, Optional<TriggerSeries> unlock, String name, String ruleId) {
    List<TriggerState> states = new ArrayList<>(series.values().size());
    boolean on = false;
    int held = 0;
    for (int i = 0; i < series.values().size(); i++) {
      held += on ? 1 : 0;
      OptionalDouble value = series.values().get(i);
      int at = i;
      TriggerState other = unlock.map(u -> u.states().get(at)).orElse(TriggerState.OFF);
      boolean lifts = other == TriggerState.ON || value.isPresent() && value.getAsDouble() >= onAt;
      boolean lowers =
          other == TriggerState.OFF && value.isPresent() && value.getAsDouble() < onAt - band;
      if (!on && lifts) {
        on = true;
        held = 0;
      } else if (on && lowers && held >= minimumSessions) {
        on = false;
      }
      boolean known = lifts || value.isPresent() && other != TriggerState.NO_DATA;
      states.add(known ? TriggerState.of(on) : TriggerState.NO_DATA);
    }
    return new TriggerSeries(name, ruleId, series.sessions(), states);
  }
}
