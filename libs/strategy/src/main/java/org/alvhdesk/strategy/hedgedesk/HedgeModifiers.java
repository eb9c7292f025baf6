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
 * less implied volatility (002-7) and adds a sleeve with a budget of its own, the second engine
 * (002-13).
 *
 * @param scaling 002-7
 * @param engine 002-13: what funds the sleeve
 * @param sleeve 002-13: what it holds
 */
public record HedgeModifiers(
    RealisedVolFactor.Rules scaling, SecondEngine.Rules engine, SleeveRules sleeve) {

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
                set.value("secondEngine.concentrationRank").doubleValue(),
                new ViewReader(set).choice(SecondEngine.Gate.class, "secondEngine.gate")),
            SleeveRules.of(set)));
  }

  Prescription apply(Prescription plain, Book book) {
    List<RuleTrace> traces = new ArrayList<>(plain.traces());
    Factor factor = VolatilitySpread.factor(scaling, "all layers", book.situation().signals());
    traces.add(factor.trace());
    SecondEngine.Budget budget =
        SecondEngine.of(engine, book.creditsUsd(), book.situation().signals().concentrationRank());
    traces.add(budget.trace());
    List<LayerTask> tasks = new ArrayList<>();
    plain.tasks().forEach(t -> tasks.add(t.times(factor.multiple())));
    tasks.add(new Sleeve(sleeve, budget, book).task(traces));
    return new Prescription(tasks, plain.sizedAnew(), traces);
  }
}
