package org.alvhdesk.strategy.condor.entry;

import java.util.Optional;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * 002-4: when the RSI of VIX (K6) is above a level, the shorts of a new layer stand one delta step
 * further out. The source says "tighten", which can also be read as closer, and offers a VIX call
 * hedge instead; the hedge itself is the hedge rules' matter.
 *
 * @param above RSI level, 0 to 100
 * @param stepDelta absolute delta of the shorts one step further out, decimal
 */
public record VixRsiStep(
    Series series, int period, double above, Action action, double stepDelta, Citation citation) {
  private static final String NAME = "entry.vixRsiMax";

  /** Readings of "tighten the short strikes or add a VIX call hedge". */
  public enum Action {
    /** Shorts one step further out. */
    FURTHER_OUT_OR_HEDGE,
    /** Shorts one step closer. */
    CLOSER_OR_HEDGE,
    /** Shorts stay. */
    HEDGE_ONLY
  }

  /**
   * Where the shorts are looked for.
   *
   * @param delta absolute, decimal
   */
  public record Step(double delta, GateAnswer answer) {}

  /**
   * @throws IllegalArgumentException when a number is out of its range
   */
  public VixRsiStep {
    if (period < 2 || !(stepDelta > 0 && stepDelta < 1)) {
      throw new IllegalArgumentException(
          "rule 002-4 needs an RSI of 2 sessions or more and a delta in (0, 1): "
              + period
              + ", "
              + stepDelta);
    }
  }

  /** That of {@code set}; empty when it has none. */
  public static Optional<VixRsiStep> of(RuleSet set) {
    return set.has(NAME)
        ? Optional.of(
            new VixRsiStep(
                Series.valueOf(set.chosen("rsi.series")),
                set.wholeNumber("rsi.period"),
                set.value(NAME).doubleValue(),
                Action.valueOf(set.chosen("entry.vixRsiAction")),
                set.value("entry.vixRsiDeltaStep").doubleValue(),
                set.citation(NAME)))
        : Optional.empty();
  }

  /**
   * The delta for a new layer; without an RSI it stays, and the answer says so.
   *
   * @param normal absolute delta otherwise, decimal
   */
  public Step at(double normal, EntryMoment moment) {
    Observed rsi = moment.signals().rsi(series, period, 0);
    TraceBuilder rule =
        rsi.in(
                TraceBuilder.rule(
                    "002-4", citation, "above the level the shorts of a new layer move one step"))
            .threshold("above " + Texts.fixed(above, 0) + ", then " + action);
    if (rsi.number().isEmpty()) {
      String why = rsi.missing() + ", short delta stays " + Texts.fixed(normal, 2);
      return new Step(
          normal,
          new GateAnswer(
              rule.noData("LADDER: " + why + "; " + moment.noData().text()),
              moment.noData() == NoDataReading.BLOCK));
    }
    boolean hot = rsi.number().getAsDouble() > above;
    double delta = hot ? moved(normal) : normal;
    String effect = "LADDER: short delta " + Texts.fixed(delta, 2);
    return new Step(delta, new GateAnswer(hot ? rule.fired(effect) : rule.notFired(effect), false));
  }

  private double moved(double normal) {
    return switch (action) {
      case FURTHER_OUT_OR_HEDGE -> stepDelta;
      case CLOSER_OR_HEDGE -> normal + (normal - stepDelta);
      case HEDGE_ONLY -> normal;
    };
  }
}
