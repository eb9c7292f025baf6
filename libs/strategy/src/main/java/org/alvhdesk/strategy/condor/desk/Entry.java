package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorPricer;
import org.alvhdesk.strategy.condor.entry.BreadthSkew;
import org.alvhdesk.strategy.condor.entry.DivergenceWings;
import org.alvhdesk.strategy.condor.entry.EntryGate;
import org.alvhdesk.strategy.condor.entry.EntryMoment;
import org.alvhdesk.strategy.condor.entry.GateAnswer;
import org.alvhdesk.strategy.condor.entry.GrossCap;
import org.alvhdesk.strategy.condor.entry.VixRsiStep;
import org.alvhdesk.strategy.condor.ladder.LadderStep;
import org.alvhdesk.strategy.condor.ladder.LayerSize;
import org.alvhdesk.strategy.condor.search.Candidate;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * What became of the layer that is due: gates, choice, size (002-2, 002-4, 002-5, 002-6, 002-11,
 * 000-5, 000-10).
 *
 * @param layer the layer that was due
 * @param state DUE when it is to be entered
 * @param reason for people
 * @param trade the condor to sell; present exactly when the state is DUE
 */
record Entry(
    CondorLayer layer,
    CondorDecision.State state,
    String reason,
    Optional<CondorTrade> trade,
    Optional<CondorDecision.Selection> selection,
    List<RuleTrace> trace) {

  /** Asks every gate, then chooses and sizes. */
  static Entry gated(
      CondorRules rules, LadderStep.Due due, OpenCondors open, CondorSituation situation) {
    EntryMoment moment =
        new EntryMoment(
            situation.asOf(),
            situation.signals(),
            situation.lastEntry(),
            open.maxLossUsd(),
            situation.capital(),
            rules.noData());
    List<RuleTrace> trace = new ArrayList<>();
    List<String> blocks = new ArrayList<>();
    for (EntryGate gate : rules.gates()) {
      take(gate.ask(moment), trace, blocks);
    }
    LadderStep.Due sized = due;
    Optional<GrossCap> cap = rules.grossCap();
    if (cap.isPresent()) {
      GrossCap.Room room = cap.get().at(moment, due.layer().name(), due.budgetUsd());
      take(room.answer(), trace, blocks);
      sized = new LadderStep.Due(due.layer(), due.expiries(), room.budgetUsd(), due.trace());
    }
    double delta = rules.selection().targetDelta().orElse(0);
    Optional<VixRsiStep> rsi = rules.vixRsiStep();
    if (rsi.isPresent()) {
      VixRsiStep.Step step = rsi.get().at(delta, moment);
      take(step.answer(), trace, blocks);
      delta = step.delta();
    }
    double skew = 0;
    Optional<BreadthSkew> breadth = rules.breadthSkew();
    if (breadth.isPresent() && rules.layers().getFirst().name().equals(due.layer().name())) {
      BreadthSkew.Skew lean = breadth.get().at(moment);
      take(lean.answer(), trace, blocks);
      skew = lean.delta();
    }
    BigDecimal factor = due.layer().wingFactor();
    Optional<DivergenceWings> wings = rules.divergenceWings();
    if (wings.isPresent()) {
      DivergenceWings.Widening widening = wings.get().at(moment);
      take(widening.answer(), trace, blocks);
      factor = factor.multiply(widening.factor());
    }
    rules.corridorDisplay().ifPresent(display -> trace.add(display.at(moment)));
    return blocks.isEmpty()
        ? choose(rules, sized, delta, skew, factor, situation, trace)
        : none(due, CondorDecision.State.BLOCKED, String.join("; ", blocks), trace);
  }

  /** Chooses and sizes without asking any gate. */
  static Entry ungated(CondorRules rules, LadderStep.Due due, CondorSituation situation) {
    return choose(
        rules,
        due,
        rules.selection().targetDelta().orElse(0),
        0,
        due.layer().wingFactor(),
        situation,
        List.of());
  }

  private static void take(GateAnswer answer, List<RuleTrace> trace, List<String> blocks) {
    trace.add(answer.trace());
    if (answer.blocks()) {
      blocks.add(answer.trace().ruleId() + " " + answer.trace().effect());
    }
  }

  private static Entry none(
      LadderStep.Due due, CondorDecision.State state, String reason, List<RuleTrace> trace) {
    return new Entry(
        CondorLayer.valueOf(due.layer().name()),
        state,
        reason,
        Optional.empty(),
        Optional.empty(),
        List.copyOf(trace));
  }

  private static Entry choose(
      CondorRules rules,
      LadderStep.Due due,
      double delta,
      double skew,
      BigDecimal factor,
      CondorSituation situation,
      List<RuleTrace> before) {
    List<RuleTrace> trace = new ArrayList<>(before);
    CondorPick pick = CondorPick.of(rules.selection(), due, delta, skew, factor, situation);
    PickTraces traces = new PickTraces(rules, due);
    if (pick.found().isEmpty()) {
      trace.add(traces.none(pick, situation));
      return none(
          due,
          CondorDecision.State.WAITING,
          "no expiry can be traded: " + String.join("; ", pick.refusals()),
          trace);
    }
    CondorPick.Found found = pick.found().get();
    Candidate best = found.result().best();
    trace.addAll(traces.found(pick, found, situation));
    trace.add(riskCapital(rules, due, situation));
    LayerSize size = LayerSize.of(due, best.maxLossUsd(), situation.asOf());
    trace.add(size.trace());
    if (size.contracts() == 0) {
      return none(
          due,
          CondorDecision.State.WAITING,
          "one condor may lose "
              + Texts.plain(best.maxLossUsd())
              + " USD, the layer's budget is "
              + Texts.plain(due.budgetUsd())
              + " USD",
          trace);
    }
    CondorLayer layer = CondorLayer.valueOf(due.layer().name());
    StressCap.Room room = room(rules, layer, found, size.contracts(), situation);
    trace.add(room.trace());
    if (room.contracts() == 0) {
      return none(due, CondorDecision.State.BLOCKED, "000-5 " + room.trace().effect(), trace);
    }
    return new Entry(
        layer,
        CondorDecision.State.DUE,
        "sell "
            + room.contracts()
            + (room.contracts() < size.contracts()
                ? " of " + size.contracts() + " for the stress cap (000-5)"
                : ", residual " + Texts.plain(size.residual()) + " condors"),
        Optional.of(
            new CondorTrade(
                CondorTrade.Side.OPEN,
                layer,
                Optional.empty(),
                best.condor(),
                room.contracts(),
                best.midCreditPoints(),
                rules.selection().leastCredit(best.midCreditPoints()))),
        Optional.of(
            new CondorDecision.Selection(
                layer, best, found.result().runnersUp(), found.result().census().verdict())),
        List.copyOf(trace));
  }

  /** How many of the condors chosen fit under the stress cap beside all that is held. */
  private static StressCap.Room room(
      CondorRules rules,
      CondorLayer layer,
      CondorPick.Found found,
      int contracts,
      CondorSituation situation) {
    Candidate best = found.result().best();
    CondorPosition one =
        new CondorPosition(
            "candidate", layer, best.condor(), 1, best.midCreditPoints(), situation.marketTime());
    return situation
        .stress()
        .room(
            new StressCap.Sale(
                rules.set(),
                situation.capital(),
                OpenCondors.of(situation).all(),
                layer.name(),
                best.condor(),
                CondorPricer.value(one, found.slice(), situation.session()).pricing().orElseThrow(),
                contracts,
                situation.marketTime(),
                situation.quality()));
  }

  private static RuleTrace riskCapital(
      CondorRules rules, LadderStep.Due due, CondorSituation situation) {
    Capital capital = situation.capital();
    return TraceBuilder.rule(
            "000-5",
            rules.set().citation("capital.riskCapitalShare"),
            "condor maximum losses are sized from risk capital, a share of net asset value")
        .input(
            capital.navBasis().inputName(),
            Texts.plain(capital.navUsd()),
            "USD",
            capital.navBasis().asOf().orElse(situation.marketTime()),
            situation.quality())
        .threshold(Texts.percent(rules.riskCapitalShare()) + " of NAV")
        .fired(
            due.layer().name()
                + ": "
                + Texts.plain(capital.riskCapitalUsd())
                + " USD of risk capital");
  }
}
