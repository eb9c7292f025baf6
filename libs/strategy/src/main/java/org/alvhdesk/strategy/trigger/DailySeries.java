package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Daily closes of one series.
 *
 * @param name such as {@code CM30}
 * @param sessions strictly ascending
 * @param values one for each session, points; empty where there is none
 */
public record DailySeries(String name, List<LocalDate> sessions, List<OptionalDouble> values) {
  /**
   * @throws IllegalArgumentException when there are not as many values as sessions or a value is
   *     not finite
   */
  public DailySeries {
    sessions = List.copyOf(sessions);
    values = List.copyOf(values);
    if (sessions.size() != values.size()
        || values.stream().anyMatch(v -> v.isPresent() && !Double.isFinite(v.getAsDouble()))) {
      throw new IllegalArgumentException(
          name
              + ": needs one finite value, or an empty one, for each of "
              + sessions.size()
              + " sessions");
    }
  }

  /** The trigger that is on where {@code test} holds, and no data where there is no value. */
  public TriggerSeries where(String trigger, String ruleId, DoublePredicate test) {
    List<TriggerState> states = new ArrayList<>(values.size());
    for (OptionalDouble v : values) {
      states.add(v.isEmpty() ? TriggerState.NO_DATA : TriggerState.of(test.test(v.getAsDouble())));
    }
    return new TriggerSeries(trigger, ruleId, sessions, states);
  }

  /** Values for the indicators of libs/quant, which read NaN as a session without one. */
  double[] forIndicators() {
    return values.stream().mapToDouble(v -> v.orElse(Double.NaN)).toArray();
  }
}
