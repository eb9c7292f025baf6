package org.alvhdesk.strategy.condor.entry;

import java.util.Optional;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.signal.Signals.BreadthReading;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 002-2: the first layer is delta-neutral around the trend of the advance-decline line. Where the
 * rule set switches it on, a line that falls below its average moves the put short one step further
 * out and the call short one step closer; the cap on the net delta holds all the same.
 *
 * @param step absolute delta by which each short moves, decimal
 */
public record BreadthSkew(boolean on, double step, Citation citation) {
  /**
   * How far the call short stands closer and the put short further out.
   *
   * @param delta decimal, 0 or more
   */
  public record Skew(double delta, GateAnswer answer) {}

  /**
   * @throws IllegalArgumentException when the step is not a delta
   */
  public BreadthSkew {
    if (!(step > 0 && step < 0.5)) {
      throw new IllegalArgumentException("rule 002-2 needs a delta step in (0, 0.5): " + step);
    }
  }

  /**
   * That of {@code set}; empty when it has none.
   *
   * @param first owner of the numbers, such as {@code base}
   */
  public static Optional<BreadthSkew> of(RuleSet set, String first) {
    String name = first + ".breadthSkew";
    return set.has(name)
        ? Optional.of(
            new BreadthSkew(
                set.chosen(name).equals("ON"),
                set.value(first + ".breadthSkewDelta").doubleValue(),
                set.citation(name)))
        : Optional.empty();
  }

  /** The skew for a new condor; without breadth it stays neutral, and the answer says so. */
  public Skew at(EntryMoment moment) {
    TraceBuilder rule =
        TraceBuilder.rule("002-2", citation, "the first layer leans with the advance-decline line")
            .threshold("below its 20-day average and falling, then " + Texts.fixed(step, 2));
    if (!on) {
      return neutral(rule.notFired("LADDER: off in this rule set"), false);
    }
    Answer breadth = moment.signals().breadth(BreadthReading.EARLY, 0);
    breadth.in(rule);
    if (breadth.isUnknown()) {
      return neutral(
          rule.noData(
              "LADDER: " + breadth.detail() + ", shorts stay even; " + moment.noData().text()),
          moment.noData() == NoDataReading.BLOCK);
    }
    if (breadth.no()) {
      return neutral(rule.notFired("LADDER: shorts stay even"), false);
    }
    String effect = "LADDER: put short further out, call short closer, by " + Texts.fixed(step, 2);
    return new Skew(step, new GateAnswer(rule.fired(effect), false));
  }

  private static Skew neutral(RuleTrace trace, boolean blocks) {
    return new Skew(0, new GateAnswer(trace, blocks));
  }
}
