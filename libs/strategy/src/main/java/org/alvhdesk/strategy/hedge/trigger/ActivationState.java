package org.alvhdesk.strategy.hedge.trigger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which layers are on after a session.
 *
 * @param session the last session folded in; empty before the first
 * @param sessionsOn sessions that each layer has been on without a break, the current included; a
 *     layer that is off has no entry
 */
public record ActivationState(Optional<LocalDate> session, Map<String, Integer> sessionsOn) {
  /** Before the first session: every layer off. */
  public static final ActivationState START = new ActivationState(Optional.empty(), Map.of());

  /**
   * @throws IllegalArgumentException when a layer is on for less than one session
   */
  public ActivationState {
    sessionsOn = Map.copyOf(sessionsOn);
    if (sessionsOn.values().stream().anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException("a layer that is on was on for a session: " + sessionsOn);
    }
  }

  /** True when {@code layer} may be bought. */
  public boolean isOn(String layer) {
    return sessionsOn.containsKey(layer);
  }

  /** True when no layer may be bought. */
  public boolean allOff() {
    return sessionsOn.isEmpty();
  }

  /** Sessions by layer, in the order of the names. */
  public String text() {
    return allOff() ? "all layers off" : "sessions on " + new TreeMap<>(sessionsOn);
  }
}
