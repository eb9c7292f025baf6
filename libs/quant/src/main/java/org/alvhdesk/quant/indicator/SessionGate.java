package org.alvhdesk.quant.indicator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Stands in front of an indicator: sessions in order and once each, unusable input kept out, holes
 * bridged or answered with a new warm-up. Input that is kept out leaves the indicator as it was;
 * that session itself reads {@link NoDataReason}.
 */
public final class SessionGate {
  /** What the indicator behind the gate must do with a session's input. */
  public enum Step {
    /** Leave it. */
    SKIP,
    /** Take it as the next bar. */
    TAKE,
    /** Forget everything, then take it as the first bar. */
    RESTART
  }

  /**
   * State between two sessions.
   *
   * @param rules the rules
   * @param seen last session offered
   * @param taken last session taken
   * @param beforeGap last session before the hole that restarted the count
   * @param afterGap first session after that hole
   * @param bars bars since the start or the last restart
   * @param refused why the last session offered was not taken
   */
  public record State(
      GateRules rules,
      Optional<LocalDate> seen,
      Optional<LocalDate> taken,
      Optional<LocalDate> beforeGap,
      Optional<LocalDate> afterGap,
      int bars,
      Optional<NoDataReason> refused) {}

  private final GateRules rules;
  private LocalDate seen;
  private LocalDate taken;
  private long seenDay = Long.MIN_VALUE;
  private long takenDay;
  private LocalDate beforeGap;
  private LocalDate afterGap;
  private int bars;
  private NoDataReason refused;

  /** A gate that has seen nothing. */
  public SessionGate(GateRules rules) {
    this.rules = rules;
  }

  /** Continues from a state. */
  public static SessionGate restore(State state) {
    SessionGate gate = new SessionGate(state.rules());
    state.seen().ifPresent(gate::inOrder);
    gate.taken = state.taken().orElse(null);
    gate.takenDay = state.taken().map(LocalDate::toEpochDay).orElse(0L);
    gate.beforeGap = state.beforeGap().orElse(null);
    gate.afterGap = state.afterGap().orElse(null);
    gate.bars = state.bars();
    gate.refused = state.refused().orElse(null);
    return gate;
  }

  /**
   * Offers a session with usable input.
   *
   * @throws IllegalArgumentException when the session is not after the last one offered
   */
  public Step offer(LocalDate session) {
    inOrder(session);
    refused = null;
    Step step = Step.TAKE;
    if (taken != null && seenDay - takenDay > rules.maxGapDays()) {
      beforeGap = taken;
      afterGap = session;
      bars = 0;
      step = Step.RESTART;
    }
    taken = session;
    takenDay = seenDay;
    bars++;
    return step;
  }

  /**
   * Notes a session whose input cannot be used.
   *
   * @throws IllegalArgumentException when the session is not after the last one offered
   */
  public Step refuse(LocalDate session, NoDataReason why) {
    inOrder(session);
    refused = why;
    return Step.SKIP;
  }

  private void inOrder(LocalDate session) {
    long day = session.toEpochDay();
    if (day <= seenDay) {
      throw new IllegalArgumentException(
          "session "
              + session
              + " is not after "
              + seen
              + ": give every session once, in order of date");
    }
    seen = session;
    seenDay = day;
  }

  /** Why there is no answer for the last session offered; empty when there may be one. */
  public Optional<NoDataReason> closed() {
    if (seen == null) {
      return Optional.of(new NoDataReason.NothingYet());
    }
    if (refused != null) {
      return Optional.of(refused);
    }
    if (bars >= rules.warmUpBars()) {
      return Optional.empty();
    }
    return Optional.of(
        beforeGap == null
            ? new NoDataReason.WarmUp(bars, rules.warmUpBars())
            : new NoDataReason.Gap(beforeGap, afterGap, bars, rules.warmUpBars()));
  }

  /** Last session offered. */
  public Optional<LocalDate> session() {
    return Optional.ofNullable(seen);
  }

  /** The complete state. */
  public State state() {
    return new State(
        rules,
        Optional.ofNullable(seen),
        Optional.ofNullable(taken),
        Optional.ofNullable(beforeGap),
        Optional.ofNullable(afterGap),
        bars,
        Optional.ofNullable(refused));
  }
}
