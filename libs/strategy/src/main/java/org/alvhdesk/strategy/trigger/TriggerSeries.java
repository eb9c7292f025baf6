package org.alvhdesk.strategy.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One trigger over history.
 *
 * @param name for people, such as {@code RSI(VIX) above 60}
 * @param ruleId rule it is of, such as {@code 002-4}
 * @param sessions strictly ascending
 * @param states one for each session
 * @param needs what must be known for it to be told, for people; blank for what closes tell
 */
public record TriggerSeries(
    String name, String ruleId, List<LocalDate> sessions, List<TriggerState> states, String needs) {
  /**
   * @throws IllegalArgumentException when there are not as many states as sessions, or the sessions
   *     do not ascend
   */
  public TriggerSeries {
    sessions = List.copyOf(sessions);
    states = List.copyOf(states);
    if (sessions.size() != states.size()) {
      throw new IllegalArgumentException(
          name + ": " + sessions.size() + " sessions but " + states.size() + " states");
    }
    for (int i = 1; i < sessions.size(); i++) {
      if (!sessions.get(i).isAfter(sessions.get(i - 1))) {
        throw new IllegalArgumentException(
            name + ": session " + sessions.get(i) + " is not after " + sessions.get(i - 1));
      }
    }
  }

  /** A trigger that closes tell. */
  public TriggerSeries(
      String name, String ruleId, List<LocalDate> sessions, List<TriggerState> states) {
    this(name, ruleId, sessions, states, "");
  }

  /** Whether no session can tell: then {@link #needs} says what is missing. */
  public boolean isUntold() {
    return states.stream().allMatch(s -> s == TriggerState.NO_DATA);
  }

  /** The sessions from {@code first} on, so that a warm-up before it is not counted. */
  public TriggerSeries from(LocalDate first) {
    int start = 0;
    while (start < sessions.size() && sessions.get(start).isBefore(first)) {
      start++;
    }
    return new TriggerSeries(
        name,
        ruleId,
        sessions.subList(start, sessions.size()),
        states.subList(start, states.size()),
        needs);
  }

  /** The last session strictly before {@code date}; empty when history begins later. */
  public Optional<LocalDate> eveOf(LocalDate date) {
    int at = indexBefore(date);
    return at < 0 ? Optional.empty() : Optional.of(sessions.get(at));
  }

  /** The state on the eve of {@code date}; no data when history begins later. */
  public TriggerState stateOnEveOf(LocalDate date) {
    int at = indexBefore(date);
    return at < 0 ? TriggerState.NO_DATA : states.get(at);
  }

  private int indexBefore(LocalDate date) {
    int at = sessions.size() - 1;
    while (at >= 0 && !sessions.get(at).isBefore(date)) {
      at--;
    }
    return at;
  }

  /**
   * 003-9: on from the session it fires and for the {@code length - 1} sessions after it. A window
   * without a firing that contains a session without data is no data.
   *
   * @param length sessions, 1 or more
   */
  public TriggerSeries latched(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("a latch lasts at least one session, was " + length);
    }
    List<TriggerState> latched = new ArrayList<>(states.size());
    int lastOn = -length;
    int lastUnknown = -length;
    for (int i = 0; i < states.size(); i++) {
      lastOn = states.get(i) == TriggerState.ON ? i : lastOn;
      lastUnknown = states.get(i) == TriggerState.NO_DATA ? i : lastUnknown;
      latched.add(
          i - lastOn < length
              ? TriggerState.ON
              : i - lastUnknown < length ? TriggerState.NO_DATA : TriggerState.OFF);
    }
    return new TriggerSeries(name + ", latched " + length, ruleId, sessions, latched);
  }

  /**
   * This trigger with no data wherever {@code input} has none. A combination with an input that
   * ends early can still be off for certain, never on: counted like that its share would be too
   * low.
   *
   * @throws IllegalArgumentException when the sessions differ
   */
  public TriggerSeries whereKnown(TriggerSeries input) {
    if (!input.sessions().equals(sessions)) {
      throw new IllegalArgumentException(name + " and " + input.name() + " differ in sessions");
    }
    List<TriggerState> known = new ArrayList<>(states);
    for (int i = 0; i < known.size(); i++) {
      if (input.states().get(i) == TriggerState.NO_DATA) {
        known.set(i, TriggerState.NO_DATA);
      }
    }
    return new TriggerSeries(name, ruleId, sessions, known);
  }

  /**
   * On when all are, off when one is off, otherwise no data.
   *
   * @throws IllegalArgumentException when there is no part or the sessions differ
   */
  public static TriggerSeries allOf(String name, String ruleId, List<TriggerSeries> parts) {
    return combined(name, ruleId, parts, TriggerState.OFF, TriggerState.ON);
  }

  /**
   * On when one is, off when all are off, otherwise no data.
   *
   * @throws IllegalArgumentException when there is no part or the sessions differ
   */
  public static TriggerSeries anyOf(String name, String ruleId, List<TriggerSeries> parts) {
    return combined(name, ruleId, parts, TriggerState.ON, TriggerState.OFF);
  }

  private static TriggerSeries combined(
      String name,
      String ruleId,
      List<TriggerSeries> parts,
      TriggerState decides,
      TriggerState otherwise) {
    if (parts.isEmpty()
        || parts.stream().anyMatch(p -> !p.sessions().equals(parts.getFirst().sessions()))) {
      throw new IllegalArgumentException(
          name + ": triggers are combined over the same sessions, one trigger at least");
    }
    List<TriggerState> states = new ArrayList<>();
    for (int i = 0; i < parts.getFirst().states().size(); i++) {
      boolean decided = false;
      boolean unknown = false;
      for (TriggerSeries part : parts) {
        decided |= part.states().get(i) == decides;
        unknown |= part.states().get(i) == TriggerState.NO_DATA;
      }
      states.add(decided ? decides : unknown ? TriggerState.NO_DATA : otherwise);
    }
    return new TriggerSeries(name, ruleId, parts.getFirst().sessions(), states);
  }
}
