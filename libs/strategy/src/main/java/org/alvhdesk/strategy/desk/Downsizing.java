package org.alvhdesk.strategy.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorDecision.LayerState;
import org.alvhdesk.strategy.condor.desk.CondorDecision.State;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.condor.desk.CondorTrade.Side;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.LayerPlan;
import org.alvhdesk.strategy.hedgedesk.DownsizeRules;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.NoHedgeRules;
import org.alvhdesk.strategy.hedgedesk.TradedHedge;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressMeasure.Loss;
import org.alvhdesk.strategy.rules.HedgeLayer;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * M7, the comparator DOWNSIZED: the same condors, fewer of them, so that without any hedge they
 * lose under stress what the hedged arm loses with its hedge.
 *
 * <p>The arm is the sale of the ladder alone, at its full size, with the hedge that the arm's rules
 * (and what the condor document says of them) would buy beside it into an empty book. So the answer
 * depends on the market and the condor, not on what was held before; condors held were made smaller
 * when they were sold and are left alone, also where a layer moves to a later expiry. Where the arm
 * cannot be valued nothing is sold.
 */
final class Downsizing {
  private static final int DECIMALS = 6;

  private final DownsizeRules rules;
  private final Optional<HedgeModifiers> modifiers;
  private final DeskSituation alone;
  private final CondorDecision ladder;

  private Downsizing(
      DownsizeRules rules,
      Optional<HedgeModifiers> modifiers,
      DeskSituation alone,
      CondorDecision ladder) {
    this.rules = rules;
    this.modifiers = modifiers;
    this.alone = alone;
    this.ladder = ladder;
  }

  /** The part of the condors that is sold, and why; an empty factor sells none. */
  private record Scale(Optional<BigDecimal> factor, TraceBuilder trace, String words) {}

  /** {@code ladder} as the hedge set takes it: smaller where that set trades fewer condors. */
  static CondorDecision of(DeskRules rules, Supplier<DeskSituation> market, CondorDecision ladder) {
    if (!(rules.hedge() instanceof NoHedgeRules none) || none.downsize().isEmpty()) {
      return ladder;
    }
    return new Downsizing(
            none.downsize().get(), rules.modifiers(), market.get().withoutBooks(), ladder)
        .smaller();
  }

  private CondorDecision smaller() {
    List<CondorTrade> sales = ladder.trades().stream().filter(this::isEntry).toList();
    if (sales.isEmpty()) {
      List<RuleTrace> trace = new ArrayList<>(ladder.trace());
      trace.add(rule().threshold(most()).notFired("BOOK: no condor is sold now"));
      return with(ladder.layers(), ladder.trades(), ladder.selection(), trace);
    }
    Scale scale = scale(sales);
    List<LayerState> layers = ladder.layers();
    List<CondorTrade> trades = new ArrayList<>(ladder.trades());
    List<String> effects = new ArrayList<>();
    boolean sold = false;
    for (CondorTrade sale : sales) {
      int fewer = fewer(scale, sale.quantity());
      String effect = "sell " + fewer + " of " + sale.quantity() + ", " + scale.words();
      effects.add(sale.layer() + ": " + effect);
      layers = stated(layers, sale, fewer, effect);
      int at = trades.indexOf(sale);
      if (fewer == 0) {
        trades.remove(at);
      } else {
        trades.set(at, sized(sale, fewer));
        sold = true;
      }
    }
    List<RuleTrace> trace = new ArrayList<>(ladder.trace());
    trace.add(ended(scale, trades, String.join("; ", effects)));
    return with(layers, trades, sold ? ladder.selection() : Optional.empty(), trace);
  }

  /** A sale that is no move of a layer along the expiries. */
  private boolean isEntry(CondorTrade trade) {
    return trade.side() == Side.OPEN
        && ladder.trades().stream()
            .noneMatch(t -> t.side() == Side.CLOSE && t.layer() == trade.layer());
  }

  private Scale scale(List<CondorTrade> sales) {
    int full = sales.stream().mapToInt(CondorTrade::quantity).sum();
    TraceBuilder trace =
        rule()
            .input(
                "condors of the hedged arm",
                Integer.toString(full),
                "condors",
                alone.marketTime(),
                alone.quality())
            .threshold(most());
    Optional<TradedHedge> arm = rules.arm();
    if (arm.isEmpty()) {
      return new Scale(
          Optional.empty(), trace, "the rules of " + rules.armId() + " are not at hand");
    }
    PricedCondors condors =
        PricedCondors.of(alone, PricedCondors.after(List.of(), sales, alone.marketTime()));
    HedgeDecision bought = HedgeDesk.decide(arm.get(), modifiers, alone.ofHedge(condors, false));
    List<HedgeHolding> hedge = bought.holdingsAfter(List.of());
    JointReport report =
        JointScenarios.evaluate(
            RiskPicture.book(alone, condors.priced(), hedge),
            ScenarioSet.of(alone.vix(), alone.link(), alone.windows()));
    List<String> gaps = new ArrayList<>(condors.gaps());
    gaps.addAll(unknown(bought));
    gaps.addAll(report.gaps());
    if (!gaps.isEmpty()) {
      return new Scale(
          Optional.empty(), trace, "the hedged arm has no value: " + String.join("; ", gaps));
    }
    return matched(trace, full, hedge, report);
  }

  /** Layers of the arm that it wants and nobody can quote, or whose own rules lack an input. */
  private static List<String> unknown(HedgeDecision arm) {
    return arm.layers().stream()
        .filter(LayerPlan::noData)
        .filter(l -> l.layer() != HedgeLayer.SECOND_ENGINE)
        .map(l -> l.layer() + ": " + l.reason())
        .toList();
  }

  private Scale matched(
      TraceBuilder trace, int full, List<HedgeHolding> hedge, JointReport report) {
    Loss bare = rules.match().ofCondors(report);
    Loss hedged = rules.match().ofBookAfter(report);
    loss(trace, "loss of them without a hedge", bare);
    loss(trace, "loss of them with " + rules.armId(), hedged);
    trace.input(
        "hedge of " + rules.armId(),
        hedge.isEmpty()
            ? "none"
            : hedge.stream()
                .map(h -> h.quantity() + " " + h.contract().text())
                .collect(Collectors.joining(", ")),
        "contracts",
        alone.marketTime(),
        alone.quality());
    BigDecimal factor =
        bare.usd().signum() > 0
            ? hedged.usd().divide(bare.usd(), DECIMALS, RoundingMode.DOWN).min(rules.maxFactor())
            : rules.maxFactor();
    trace.input(
        "condors against the hedged arm",
        "x" + Texts.plain(factor),
        "multiple",
        alone.marketTime(),
        alone.quality());
    return new Scale(
        Optional.of(factor),
        trace,
        "the number that loses without a hedge at most what "
            + full
            + " lose with "
            + rules.armId()
            + " (M7)");
  }

  private void loss(TraceBuilder trace, String name, Loss loss) {
    trace.input(
        name + " (" + loss.scenario() + ")",
        Texts.plain(loss.usd()),
        "USD",
        alone.marketTime(),
        alone.quality());
  }

  private TraceBuilder rule() {
    return TraceBuilder.rule(
        "M7", rules.citation(), "fewer condors instead of a hedge, for the same loss under stress");
  }

  private String most() {
    return rules.match() + ", at most x" + Texts.plain(rules.maxFactor());
  }

  private RuleTrace ended(Scale scale, List<CondorTrade> trades, String effect) {
    if (scale.factor().isEmpty()) {
      return scale.trace().noData(effect);
    }
    return trades.equals(ladder.trades())
        ? scale.trace().notFired(effect)
        : scale.trace().fired(effect);
  }

  private static int fewer(Scale scale, int condors) {
    return scale
        .factor()
        .map(f -> f.multiply(BigDecimal.valueOf(condors)).setScale(0, RoundingMode.DOWN))
        .map(BigDecimal::intValueExact)
        .orElse(0);
  }

  private static CondorTrade sized(CondorTrade sale, int quantity) {
    return new CondorTrade(
        sale.side(),
        sale.layer(),
        sale.positionId(),
        sale.condor(),
        quantity,
        sale.midPoints(),
        sale.limitPoints());
  }

  private static List<LayerState> stated(
      List<LayerState> layers, CondorTrade sale, int fewer, String reason) {
    return layers.stream()
        .map(
            l ->
                l.layer() == sale.layer()
                    ? new LayerState(
                        l.layer(),
                        fewer > 0 ? l.state() : State.BLOCKED,
                        reason,
                        l.positionIds(),
                        l.weight(),
                        l.budgetUsd())
                    : l)
        .toList();
  }

  private CondorDecision with(
      List<LayerState> layers,
      List<CondorTrade> trades,
      Optional<CondorDecision.Selection> selection,
      List<RuleTrace> trace) {
    return new CondorDecision(layers, trades, selection, ladder.shifts(), ladder.urgent(), trace);
  }
}
