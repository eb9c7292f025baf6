package org.alvhdesk.strategy.hedgedesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.manage.SecondEngine;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;

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
  private static final Citation BENCHMARK =
      new Citation("002-7", "ours", "a benchmark is only one while nobody changes it");

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

  /** {@code plain} as {@code rules} take it: a benchmark stays as it was published. */
  Prescription apply(TradedHedge rules, Prescription plain, Book book) {
    if (!rules.isBenchmark()) {
      return apply(plain, book);
    }
    List<RuleTrace> traces = new ArrayList<>(plain.traces());
    traces.add(
        TraceBuilder.rule(
                "002-7",
                BENCHMARK,
                "a condor document scales the hedge beside it and adds a sleeve (002-13)")
            .threshold("no benchmark")
            .notFired(
                "all layers: "
                    + rules.set().id()
                    + " is a benchmark and stays as it is, neither scaled nor with a sleeve"));
    return new Prescription(plain.tasks(), plain.sizedAnew(), traces);
  }

  private Prescription apply(Prescription plain, Book book) {
    List<RuleTrace> traces = new ArrayList<>(plain.traces());
    Factor factor = VolatilitySpread.factor(scaling, "all layers", book.situation().signals());
    traces.add(factor.trace());
    Observed rank = book.situation().signals().concentrationRank();
    Dollars credits = book.credits();
    SecondEngine.Budget budget =
        credits
            .amount()
            .map(usd -> SecondEngine.of(engine, usd, rank))
            .orElseGet(() -> SecondEngine.ofUnknownCredits(engine, credits.missing(), rank));
    traces.add(budget.trace());
    List<LayerTask> tasks = new ArrayList<>();
    plain.tasks().forEach(t -> tasks.add(t.times(factor.multiple())));
    tasks.add(new Sleeve(sleeve, budget, book).task(traces));
    return new Prescription(tasks, plain.sizedAnew(), traces);
  }
}
