package org.alvhdesk.strategy.hedgedesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.SecondEngine;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What a condor document says about the hedge beside it: LAYERED-002 scales every layer by realised
 * less implied volatility (002-7) and states the budget of the second engine (002-13). The second
 * engine's own trades are not made here.
 *
 * @param scaling 002-7
 * @param engine 002-13
 */
public record HedgeModifiers(RealisedVolFactor.Rules scaling, SecondEngine.Rules engine) {

  /** The modifiers of {@code set}; empty when it has none. */
  public static Optional<HedgeModifiers> of(RuleSet set) {
    if (!set.has("hedge.rvIvFloor")) {
      return Optional.empty();
    }
    return Optional.of(
        new HedgeModifiers(
            new RealisedVolFactor.Rules(
                set.value("hedge.rvIvSlope").doubleValue(),
                set.value("hedge.rvIvFloor"),
                set.value("hedge.rvIvCeiling"),
                RealisedVolFactor.Rules.STANDARD.sessions()),
            new SecondEngine.Rules(
                set.value("secondEngine.creditShare"),
                set.value("secondEngine.concentrationRank").doubleValue())));
  }

  Prescription apply(Prescription plain, Book book) {
    List<RuleTrace> traces = new ArrayList<>(plain.traces());
    Factor factor = VolatilitySpread.factor(scaling, "all layers", book.situation().signals());
    traces.add(factor.trace());
    traces.add(
        SecondEngine.of(engine, book.creditsUsd(), book.situation().signals().concentrationRank())
            .trace());
    return new Prescription(
        plain.tasks().stream().map(t -> t.times(factor.multiple())).toList(),
        plain.sizedAnew(),
        traces);
  }
}
