package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alvhdesk.strategy.hedge.manage.SecondEngine;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.hedge.size.MultipleBand;
import org.alvhdesk.strategy.hedge.size.RealisedVolFactor;
import org.alvhdesk.strategy.input.Dollars;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * What a condor document says about the hedge beside it: LAYERED-002 scales every layer by realised
 * less implied volatility (002-7) and adds a sleeve with a budget of its own, the second engine
 * (002-13).
 *
 * @param scaling 002-7
 * @param band where the band of the scaling comes from; empty when the document has none
 * @param engine 002-13: what funds the sleeve
 * @param sleeve 002-13: what it holds
 */
public record HedgeModifiers(
    RealisedVolFactor.Rules scaling,
    Optional<Citation> band,
    SecondEngine.Rules engine,
    SleeveRules sleeve) {
  private static final String BAND = "hedge.rvIvBand";
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
                RealisedVolFactor.Rules.STANDARD.sessions(),
                set.has(BAND) ? set.value(BAND) : BigDecimal.ZERO),
            set.has(BAND) ? Optional.of(set.citation(BAND)) : Optional.empty(),
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
    UnaryOperator<LayerTask> scaled = scaled(book.situation(), traces);
    Observed rank = book.situation().signals().concentrationRank();
    Dollars credits = book.credits();
    SecondEngine.Budget budget =
        credits
            .amount()
            .map(usd -> SecondEngine.of(engine, usd, rank))
            .orElseGet(() -> SecondEngine.ofUnknownCredits(engine, credits.missing(), rank));
    traces.add(budget.trace());
    List<LayerTask> tasks = new ArrayList<>();
    plain.tasks().forEach(t -> tasks.add(scaled.apply(t)));
    tasks.add(new Sleeve(sleeve, budget, book).task(traces));
    return new Prescription(tasks, plain.sizedAnew(), traces);
  }

  /** 002-7: every layer times the multiple that the band leaves in use. */
  private UnaryOperator<LayerTask> scaled(HedgeDeskSituation s, List<RuleTrace> traces) {
    Factor factor = VolatilitySpread.factor(scaling, "all layers", s.signals());
    traces.add(factor.trace());
    Optional<MultipleBand.Step> banded =
        band.isPresent() && factor.trace().verdict() != Verdict.NO_DATA
            ? VolatilitySpread.banded(scaling, s.signals(), s.breached())
            : Optional.empty();
    if (banded.isEmpty()) {
      return task -> task.times(factor.multiple());
    }
    MultipleBand.Step step = banded.get();
    Observed today = VolatilitySpread.today(scaling, s.signals());
    traces.add(MultipleBand.trace(scaling.band(), step, s.breached(), band.orElseThrow(), today));
    return task ->
        task.resized(
            size -> {
              int kept = size.wholeAt(step.used());
              int asked = size.wholeAt(step.today());
              List<RuleTrace> all = new ArrayList<>(size.traces());
              if (kept != asked && !size.keep()) {
                all.add(
                    MultipleBand.ofLayer(
                        scaling.band(),
                        step,
                        band.orElseThrow(),
                        today,
                        task.layer().name(),
                        kept,
                        asked));
              }
              return new LayerTask.Size(
                  size.units().map(u -> u.multiply(step.used())), size.keep(), all);
            });
  }
}
