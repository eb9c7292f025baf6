package org.alvhdesk.strategy.hedge.trigger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules.Below;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules.Level;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * Which layers of 4/4/2 variant a (K1-a) may be bought, as a fold over sessions.
 *
 * <p>004-2: a layer switches on when the 30-day constant-maturity VX forward closes at or above its
 * level. It switches off when the forward closes more than the hysteresis below the level and the
 * layer has been on for the least number of sessions, so a spell lasts at least that long. Between
 * {@code level - hysteresis} (included) and {@code level} (excluded) nothing changes. Switching off
 * stops new buying; it sells only where the rule set says SELL.
 *
 * <p>004-12: with backwardation (VX1 above VX2) the outer layers switch on whatever the level, and
 * do not switch off while it lasts.
 *
 * <p>Without data a layer stays as it was and its trace says NO_DATA; the session still counts as a
 * session on. Sessions must come in order, each once.
 */
public final class Activation {
  private static final Citation LEVELS =
      new Citation("004-2", "004", "layers 1-2 at VIX 18-22, layer 3 at 25-28, layer 4 above 30");
  private static final Citation BACKWARDATION =
      new Citation("004-12", "004", "short-dated VIX futures above longer: outer layers sooner");

  private Activation() {}

  /**
   * What a session shows.
   *
   * @param session trading day
   * @param forward 30-day constant-maturity VX forward at the close, points
   * @param backwardation whether VX1 stands above VX2
   */
  public record Input(LocalDate session, Observed forward, Answer backwardation) {}

  /**
   * The state after a session and why.
   *
   * @param sold layers that switched off and are to be sold; empty unless the rule set says SELL
   * @param traces by layer name: 004-2, then 004-12 for outer layers
   */
  public record Step(ActivationState state, List<String> sold, List<RuleTrace> traces) {
    /** Copies the lists. */
    public Step {
      sold = List.copyOf(sold);
      traces = List.copyOf(traces);
    }
  }

  /**
   * Folds one session in.
   *
   * @throws IllegalArgumentException when the session is not after the last one
   */
  public static Step next(ActivationRules rules, ActivationState state, Input input) {
    state
        .session()
        .filter(last -> !input.session().isAfter(last))
        .ifPresent(
            last -> {
              throw new IllegalArgumentException(
                  "sessions must be folded in order: " + input.session() + " follows " + last);
            });
    Map<String, Integer> sessionsOn = new HashMap<>();
    List<String> sold = new ArrayList<>();
    List<RuleTrace> traces = new ArrayList<>();
    for (Level level :
        rules.layers().stream().sorted(Comparator.comparing(Level::layer)).toList()) {
      int before = state.sessionsOn().getOrDefault(level.layer(), 0);
      boolean on = isOn(rules, level, before, input);
      if (on) {
        sessionsOn.put(level.layer(), before + 1);
      } else if (before > 0 && rules.below() == Below.SELL) {
        sold.add(level.layer());
      }
      traces.add(levelTrace(rules, level, before, on, input));
      if (rules.accelerateOuter() && level.outer()) {
        traces.add(backwardationTrace(level, before, on, input.backwardation()));
      }
    }
    return new Step(new ActivationState(Optional.of(input.session()), sessionsOn), sold, traces);
  }

  private static boolean isOn(ActivationRules rules, Level level, int before, Input input) {
    OptionalDouble forward = input.forward().number();
    boolean outer = rules.accelerateOuter() && level.outer();
    if (forward.isPresent() && forward.getAsDouble() >= level.levelPoints()
        || outer && input.backwardation().yes()) {
      return true;
    }
    boolean knownBelow =
        forward.isPresent()
            && forward.getAsDouble() < level.levelPoints() - rules.hysteresisPoints();
    boolean knownNotUnlocked = !outer || input.backwardation().no();
    return before > 0 && !(knownBelow && knownNotUnlocked && before >= rules.minSessionsOn());
  }

  private static RuleTrace levelTrace(
      ActivationRules rules, Level level, int before, boolean on, Input input) {
    OptionalDouble forward = input.forward().number();
    Verdict verdict =
        forward.isEmpty()
            ? Verdict.NO_DATA
            : forward.getAsDouble() >= level.levelPoints() ? Verdict.FIRED : Verdict.NOT_FIRED;
    TraceBuilder trace =
        input
            .forward()
            .in(
                TraceBuilder.rule(
                    "004-2", LEVELS, "a layer is bought from its level of CM30 upwards"));
    return trace
        .threshold(
            "on at "
                + level.levelPoints()
                + " points or above; off below "
                + (level.levelPoints() - rules.hysteresisPoints())
                + " after at least "
                + rules.minSessionsOn()
                + " sessions")
        .end(verdict, level.layer() + ": " + effect(rules, before, on));
  }

  private static String effect(ActivationRules rules, int before, boolean on) {
    if (on) {
      return before == 0 ? "switched on, may be bought" : "on, session " + (before + 1);
    }
    if (before == 0) {
      return "stays off";
    }
    return rules.below() == Below.SELL
        ? "switched off: sold"
        : "switched off: nothing is bought, nothing is sold";
  }

  private static RuleTrace backwardationTrace(
      Level level, int before, boolean on, Answer backwardation) {
    String effect =
        backwardation.yes()
            ? before == 0 ? "unlocked" : "kept on"
            : backwardation.no()
                ? "not unlocked by it"
                : "unknown, so it neither unlocks the layer nor lets it switch off: "
                    + (on ? "on" : "off");
    return backwardation
        .in(
            TraceBuilder.rule(
                "004-12", BACKWARDATION, "backwardation unlocks the outer layers at any level"))
        .threshold("VX1 above VX2")
        .end(backwardation.verdict(), level.layer() + ": " + effect);
  }
}
