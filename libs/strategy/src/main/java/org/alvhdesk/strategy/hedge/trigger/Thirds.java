package org.alvhdesk.strategy.hedge.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.hedge.trigger.ThirdsRules.Order;
import org.alvhdesk.strategy.hedge.trigger.ThirdsRules.RsiSide;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 003-9: the hedge is bought in thirds. A MACD divergence unlocks the first third of the target, an
 * RSI outside 30 to 70 the second, deterioration of advances against declines the third; each
 * trigger stands for 20 sessions after it last fired, since the three hardly ever fire on one day
 * (methodology 6A). Which series the divergence and the RSI are of (SPX bearish or VIX bullish) is
 * the caller's choice and stands in the name of the input.
 *
 * <p>A trigger without data does not fire and does not end: its latch runs down as on any other
 * session, and while it does not stand its third counts as unknown, not as locked.
 */
public final class Thirds {
  private static final Citation CITATION =
      new Citation("003-9", "003", "thirds: MACD divergence, RSI breach 30/70, A/D deterioration");

  private Thirds() {}

  /** The three triggers, in the order of the source. */
  public enum Third {
    DIVERGENCE,
    RSI_BREACH,
    BREADTH
  }

  /**
   * Triggers that stand after a session.
   *
   * @param session last session folded in; empty before the first
   * @param latches one per third
   */
  public record State(Optional<LocalDate> session, Map<Third, Latch> latches) {
    /** Before the first session: nothing stands. */
    public static final State START = new State(Optional.empty(), Map.of());

    /** Copies the map; a third without entry does not stand. */
    public State {
      latches = Map.copyOf(latches);
    }

    /** The latch of {@code third}. */
    public Latch latch(Third third) {
      return latches.getOrDefault(third, Latch.OPEN);
    }
  }

  /**
   * What a session shows.
   *
   * @param session trading day
   * @param divergence whether a MACD divergence was confirmed (or stands) in this session
   * @param rsi RSI, 0 to 100
   * @param breadth whether the A/D line deteriorates
   */
  public record Input(LocalDate session, Answer divergence, Observed rsi, Answer breadth) {}

  /**
   * What may be bought after a session.
   *
   * @param state for the next session
   * @param unlocked thirds of the target that may be held, 0 to 3
   * @param unknown thirds that missing data keeps from being unlocked, 0 to 3
   * @param traces one per third, in their order
   */
  public record Step(State state, int unlocked, int unknown, List<RuleTrace> traces) {
    /** Copies the list. */
    public Step {
      traces = List.copyOf(traces);
    }
  }

  /**
   * Folds one session in.
   *
   * @throws IllegalArgumentException when the session is not after the last one
   */
  public static Step next(ThirdsRules rules, State state, Input input) {
    state
        .session()
        .filter(last -> !input.session().isAfter(last))
        .ifPresent(
            last -> {
              throw new IllegalArgumentException(
                  "sessions must be folded in order: " + input.session() + " follows " + last);
            });
    Map<Third, Latch> latches = new EnumMap<>(Third.class);
    List<RuleTrace> traces = new ArrayList<>();
    int unlocked = 0;
    int unknown = 0;
    Verdict soFar = Verdict.FIRED;
    for (Third third : Third.values()) {
      Verdict now = verdict(rules, third, input);
      Latch latch = state.latch(third).next(now == Verdict.FIRED, rules.latchSessions());
      latches.put(third, latch);
      Verdict standing =
          latch.stands()
              ? Verdict.FIRED
              : now == Verdict.NO_DATA ? Verdict.NO_DATA : Verdict.NOT_FIRED;
      soFar = rules.order() == Order.FIRST_TO_LAST ? Votes.both(soFar, standing) : standing;
      unlocked += soFar == Verdict.FIRED ? 1 : 0;
      unknown += soFar == Verdict.NO_DATA ? 1 : 0;
      traces.add(trace(rules, third, input, now, latch, soFar));
    }
    return new Step(new State(Optional.of(input.session()), latches), unlocked, unknown, traces);
  }

  private static Verdict verdict(ThirdsRules rules, Third third, Input input) {
    return switch (third) {
      case DIVERGENCE -> input.divergence().verdict();
      case RSI_BREACH -> rsi(rules, input.rsi().number());
      case BREADTH -> input.breadth().verdict();
    };
  }

  private static Verdict rsi(ThirdsRules rules, OptionalDouble rsi) {
    if (rsi.isEmpty()) {
      return Verdict.NO_DATA;
    }
    boolean low = rules.side() != RsiSide.ABOVE_HIGH && rsi.getAsDouble() < rules.rsiLow();
    boolean high = rules.side() != RsiSide.BELOW_LOW && rsi.getAsDouble() > rules.rsiHigh();
    return low || high ? Verdict.FIRED : Verdict.NOT_FIRED;
  }

  private static RuleTrace trace(
      ThirdsRules rules, Third third, Input input, Verdict now, Latch latch, Verdict unlocked) {
    TraceBuilder trace =
        TraceBuilder.rule("003-9", CITATION, "each of three triggers unlocks a third of the hedge");
    switch (third) {
      case DIVERGENCE -> input.divergence().in(trace).threshold("confirmed divergence");
      case RSI_BREACH -> input.rsi().in(trace).threshold(rsiThreshold(rules));
      case BREADTH -> input.breadth().in(trace).threshold("breadth deteriorates");
    }
    String standing =
        latch.stands() ? "stands, " + latch.sessionsLeft() + " sessions left" : "does not stand";
    String effect =
        switch (unlocked) {
          case FIRED -> "a third is unlocked";
          case NOT_FIRED ->
              latch.stands() ? "locked until the triggers before it stand" : "a third is locked";
          case NO_DATA -> "unknown whether a third is unlocked: not bought";
        };
    return trace.end(now, third + ": " + standing + "; " + effect);
  }

  private static String rsiThreshold(ThirdsRules rules) {
    return switch (rules.side()) {
      case BELOW_LOW -> "below " + rules.rsiLow();
      case ABOVE_HIGH -> "above " + rules.rsiHigh();
      case EITHER -> "below " + rules.rsiLow() + " or above " + rules.rsiHigh();
    };
  }
}
