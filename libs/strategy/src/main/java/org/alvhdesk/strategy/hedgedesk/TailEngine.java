package org.alvhdesk.strategy.hedgedesk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.size.DeepestLayerCap;
import org.alvhdesk.strategy.hedge.size.SizeBasis;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Allow;
import org.alvhdesk.strategy.hedgedesk.LayerTask.Gate;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.signal.Signals;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Verdict;

/** What document 001 asks for: 001-3, 001-7, 001-9; its budget 001-5 is a limit of the desk. */
final class TailEngine {
  private final TailRules rules;
  private final Book book;
  private final Signals signals;

  private TailEngine(TailRules rules, Book book) {
    this.rules = rules;
    this.book = book;
    this.signals = book.situation().signals();
  }

  static Prescription prescribe(TailRules rules, Book book) {
    return new TailEngine(rules, book).prescribe();
  }

  private Prescription prescribe() {
    TailSignals market = new TailSignals(rules, signals);
    RuleTrace vote = market.vote(book.situation().session());
    Gate gate =
        switch (vote.verdict()) {
          case FIRED -> Gate.OPEN;
          case NOT_FIRED -> new Gate(Allow.HOLD, "too few signals agree near an event (001-3)");
          case NO_DATA -> new Gate(Allow.UNKNOWN, "nobody knows whether signals agree (001-3)");
        };
    RuleTrace larger = rules.scaleUp().ask(signals);
    List<RuleTrace> traces = new ArrayList<>(List.of(vote, larger));
    boolean grows = larger.verdict() == Verdict.FIRED;
    DeepestLayerCap.Result deepest =
        DeepestLayerCap.of(
            HedgeLayer.PUTS.name(), rules.deepestShare(), book.riskCapital(), market.lowReer());
    traces.add(deepest.trace());
    List<LayerTask> tasks = new ArrayList<>();
    rules
        .future()
        .ifPresent(f -> tasks.add(task(HedgeLayer.FUTURES, f, grows, gate, Optional.empty())));
    BigDecimal puts = tenorBudget(rules.putSpread().dated().targetDays());
    tasks.add(
        task(
            HedgeLayer.PUTS,
            rules.putSpread(),
            grows,
            gate,
            Optional.of(deepest.capUsd().map(cap -> cap.min(puts)).orElse(puts))));
    rules
        .calls()
        .ifPresent(
            c ->
                tasks.add(
                    task(
                        HedgeLayer.CALLS,
                        c,
                        grows,
                        gate,
                        Optional.of(tenorBudget(c.dated().targetDays())))));
    rules
        .shares()
        .ifPresent(
            s ->
                tasks.add(
                    task(
                        HedgeLayer.ETP,
                        s,
                        grows,
                        gate,
                        Optional.of(tenorBudget(rules.spendDays())))));
    return new Prescription(tasks, SizedAnew.condorsChanged(book.situation()), traces);
  }

  /**
   * 001-7: the layer may use a share of risk capital. What is held stays until it rolls, and is
   * made larger only where 001-8 says so.
   */
  private LayerTask task(
      HedgeLayer layer,
      HedgeStructure structure,
      boolean grows,
      Gate gate,
      Optional<BigDecimal> limitUsd) {
    return new LayerTask(
        layer,
        structure,
        Sizers.growing(
            Sizers.basis(
                book,
                layer,
                new SizeBasis.ShareOfRiskCapital(rules.deepestShare()),
                grows,
                List.of())),
        gate,
        limitUsd);
  }

  /** 001-5: what a purchase may spend of the year's budget: that of the days it lasts. */
  private BigDecimal tenorBudget(int days) {
    return book.budgetOf(rules.budgetShare(), Math.max(days, rules.spendDays()));
  }
}
