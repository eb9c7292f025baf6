package org.alvhdesk.strategy.condor.entry;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.quant.indicator.Divergence;
import org.alvhdesk.strategy.input.Answer;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trigger.MarketHistory.Series;

/**
 * 000-10: after a bullish MACD divergence on VIX the wings of the next condor are wider. Document
 * 003 buys hedge on the same sign instead (K8), so it is a reading.
 *
 * @param widens whether the reading is to widen wings
 * @param factor width against the layer's own
 * @param sessions closes for which a confirmed divergence holds, positive
 */
public record DivergenceWings(boolean widens, BigDecimal factor, int sessions, Citation citation) {
  /** What multiplies the wings of the next condor. */
  public record Widening(BigDecimal factor, GateAnswer answer) {}

  /**
   * @throws IllegalArgumentException when the factor or the sessions are not positive
   */
  public DivergenceWings {
    if (factor.signum() <= 0 || sessions <= 0) {
      throw new IllegalArgumentException(
          "rule 000-10 needs a positive factor and sessions: " + factor + ", " + sessions);
    }
  }

  /**
   * That of {@code set}; empty when it has none.
   *
   * @param first owner of the numbers, such as {@code core}
   */
  public static Optional<DivergenceWings> of(RuleSet set, String first) {
    String name = first + ".divergenceWingFactor";
    return set.has(name)
        ? Optional.of(
            new DivergenceWings(
                set.chosen("reading.vixDivergence").equals("WIDEN_WINGS"),
                set.value(name),
                set.wholeNumber(first + ".divergenceSessions"),
                set.citation(name)))
        : Optional.empty();
  }

  /** The factor now; without data wings stay, and the answer says so. */
  public Widening at(EntryMoment moment) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "000-10", citation, "after a bullish MACD divergence on VIX the wings are wider")
            .threshold("confirmed within " + sessions + " closes");
    if (!widens) {
      return new Widening(
          BigDecimal.ONE,
          new GateAnswer(rule.notFired("LADDER: K8 is not read as wider wings here"), false));
    }
    Optional<Answer> unknown = Optional.empty();
    for (int ago = 0; ago < sessions; ago++) {
      Answer answer = moment.signals().divergence(Series.VIX, Divergence.Kind.BULLISH, ago);
      if (answer.yes()) {
        String effect = "LADDER: wings x " + Texts.plain(factor);
        return new Widening(factor, new GateAnswer(answer.in(rule).fired(effect), false));
      }
      if (answer.isUnknown() && unknown.isEmpty()) {
        unknown = Optional.of(answer);
      }
    }
    if (unknown.isPresent()) {
      String effect =
          "LADDER: " + unknown.get().detail() + ", wings stay; " + moment.noData().text();
      return new Widening(
          BigDecimal.ONE,
          new GateAnswer(
              unknown.get().in(rule).noData(effect), moment.noData() == NoDataReading.BLOCK));
    }
    return new Widening(BigDecimal.ONE, new GateAnswer(rule.notFired("LADDER: wings stay"), false));
  }
}
