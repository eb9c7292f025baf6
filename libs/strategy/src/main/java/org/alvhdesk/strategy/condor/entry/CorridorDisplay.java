package org.alvhdesk.strategy.condor.entry;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * 000-12: the corridor contracts when the rate differential is low (K10: the documents disagree in
 * sign). A number for people beside the condor; no strike depends on it.
 *
 * @param shown whether the rule set wants it shown
 * @param rankBelow percent rank of the differential below which it is low, 0 to 100
 * @param factor on the distance of the shorts
 */
public record CorridorDisplay(
    boolean shown, double rankBelow, BigDecimal factor, Citation citation) {
  /**
   * That of {@code set}; empty when it has none.
   *
   * @param first owner of the numbers, such as {@code core}
   */
  public static Optional<CorridorDisplay> of(RuleSet set, String first) {
    String name = first + ".lowDifferentialCorridor";
    return set.has(name)
        ? Optional.of(
            new CorridorDisplay(
                set.chosen(name).equals("DISPLAY_FACTOR"),
                set.value(first + ".corridorRank").doubleValue(),
                set.value(first + ".corridorFactor"),
                set.citation(name)))
        : Optional.empty();
  }

  /** What would hold now; changes nothing. */
  public RuleTrace at(EntryMoment moment) {
    TraceBuilder rule =
        TraceBuilder.rule(
                "000-12", citation, "the corridor contracts in a low interest rate differential")
            .threshold("rank below " + Texts.fixed(rankBelow, 0));
    if (!shown) {
      return rule.notFired("LADDER: off in this rule set");
    }
    Observed rank = moment.signals().rateDifferentialRank();
    rank.in(rule);
    if (rank.number().isEmpty()) {
      return rule.noData("LADDER: " + rank.missing() + "; shown only, shorts stay");
    }
    return rank.number().getAsDouble() < rankBelow
        ? rule.fired("LADDER: corridor x " + Texts.plain(factor) + ", shown only, shorts stay")
        : rule.notFired("LADDER: corridor x 1");
  }
}
