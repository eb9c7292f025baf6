package org.alvhdesk.strategy.condor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.desk.CondorDecision.LayerState;
import org.alvhdesk.strategy.condor.desk.CondorDecision.State;
import org.alvhdesk.strategy.condor.ladder.LadderPlan;
import org.alvhdesk.strategy.condor.ladder.LadderSchedule;
import org.alvhdesk.strategy.condor.ladder.LadderStep;
import org.alvhdesk.strategy.condor.ladder.LayerPlan;
import org.alvhdesk.strategy.condor.ladder.ListedExpiry;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * The whole decision about condors at a step: management of what is open (002-10, 002-12), the
 * layer that is due (002-1, 002-3, 002-5, 000-5, 003-3), its gates (002-4, 002-6, 002-11, 002-14,
 * 001-4, 000-10), the condor among all listed ones (002-2, 003-5) and its size. Pure: the same
 * rules and situation give the same decision, whatever the order of condors and slices.
 *
 * <p>One thing at a time: a layer that is closed is due again by the ladder at a later session, the
 * layer after it waits, and while a stop or defence closes nothing is opened.
 */
public final class CondorDesk {
  private CondorDesk() {}

  /**
   * What {@code rules} want now.
   *
   * @throws IllegalArgumentException when two open condors have one id, one is past its settlement,
   *     or a slice is of a later time than the step
   */
  public static CondorDecision decide(CondorRules rules, CondorSituation situation) {
    OpenCondors open = OpenCondors.of(situation);
    Closing closing = Closing.of(rules, open, situation);
    List<RuleTrace> trace = new ArrayList<>(closing.trace());
    LadderStep step =
        LadderSchedule.next(
            rules.plan(),
            situation.capital(),
            situation.asOf(),
            LayerShift.moved(open.layers(), closing.shifts()),
            listed(situation));
    trace.addAll(step.trace());
    Optional<Entry> entry =
        switch (step) {
          case LadderStep.Nothing nothing -> Optional.empty();
          case LadderStep.Due due -> Optional.of(enter(rules, due, closing, open, situation));
        };
    entry.ifPresent(e -> trace.addAll(e.trace()));
    List<CondorTrade> trades = new ArrayList<>(closing.trades());
    trades.addAll(closing.moved());
    entry.flatMap(Entry::trade).ifPresent(trades::add);
    return new CondorDecision(
        states(rules.plan(), situation.capital(), open, closing, step, entry),
        trades,
        entry.flatMap(Entry::selection),
        closing.shifts().stream().flatMap(shift -> shift.move().stream()).toList(),
        closing.urgent(),
        trace);
  }

  /**
   * The first layer alone, whatever is open and without any gate: the demo's opening book (ADR
   * 0011).
   */
  public static CondorDecision opening(CondorRules rules, CondorSituation situation) {
    LadderPlan plan = rules.plan();
    LadderPlan first = new LadderPlan(plan.id(), List.of(plan.layers().getFirst()), 0);
    LadderStep step =
        LadderSchedule.next(
            first, situation.capital(), situation.asOf(), List.of(), listed(situation));
    List<RuleTrace> trace = new ArrayList<>(step.trace());
    Optional<Entry> entry =
        switch (step) {
          case LadderStep.Nothing nothing -> Optional.empty();
          case LadderStep.Due due -> Optional.of(Entry.ungated(rules, due, situation));
        };
    entry.ifPresent(e -> trace.addAll(e.trace()));
    return new CondorDecision(
        states(first, situation.capital(), new OpenCondors(List.of()), Closing.none(), step, entry),
        entry.flatMap(Entry::trade).stream().toList(),
        entry.flatMap(Entry::selection),
        false,
        trace);
  }

  private static List<ListedExpiry> listed(CondorSituation situation) {
    return situation.slices().stream()
        .filter(s -> !s.root().isVix() && s.years() > 0)
        .map(s -> new ListedExpiry(s.root(), s.expiry()))
        .toList();
  }

  private static Entry enter(
      CondorRules rules,
      LadderStep.Due due,
      Closing closing,
      OpenCondors open,
      CondorSituation situation) {
    Optional<String> wait = waitsFor(due.layer(), closing, open);
    if (wait.isEmpty()) {
      return Entry.gated(rules, due, open, situation);
    }
    RuleTrace trace =
        TraceBuilder.rule(
                "002-10",
                rules.citation("stopCreditMultiple"),
                "nothing is opened while a stop or defence closes, nor after a layer that closes")
            .input(
                "condors to be closed",
                Integer.toString(closing.reasons().size()),
                "count",
                situation.marketTime(),
                situation.quality())
            .threshold("none")
            .fired(due.layer().name() + ": waits, " + wait.get());
    return new Entry(
        CondorLayer.valueOf(due.layer().name()),
        State.WAITING,
        wait.get(),
        Optional.empty(),
        Optional.empty(),
        List.of(trace));
  }

  private static Optional<String> waitsFor(LayerPlan layer, Closing closing, OpenCondors open) {
    if (closing.stopping()) {
      return Optional.of("a stop or defence comes first");
    }
    return layer
        .after()
        .map(LayerPlan.After::layer)
        .filter(
            before ->
                open.ids(CondorLayer.valueOf(before)).stream()
                    .anyMatch(closing.reasons()::containsKey))
        .map(before -> before + " is being closed");
  }

  private static List<LayerState> states(
      LadderPlan plan,
      Capital capital,
      OpenCondors open,
      Closing closing,
      LadderStep step,
      Optional<Entry> entry) {
    List<LayerState> states = new ArrayList<>();
    for (LayerPlan layer : plan.layers()) {
      CondorLayer name = CondorLayer.valueOf(layer.name());
      List<String> ids = open.ids(name);
      State state = State.WAITING;
      String reason = waiting(layer, step);
      if (!ids.isEmpty()) {
        state = State.OPEN;
        List<String> closes =
            ids.stream()
                .filter(closing.reasons()::containsKey)
                .map(closing.reasons()::get)
                .toList();
        reason = closes.isEmpty() ? "held" : String.join("; ", closes);
      } else if (entry.filter(e -> e.layer() == name).isPresent()) {
        state = entry.get().state();
        reason = entry.get().reason();
      }
      states.add(
          new LayerState(name, state, reason, ids, layer.weight(), layer.budgetUsd(capital)));
    }
    return states;
  }

  /** What the ladder says of a layer whose turn has not come. */
  private static String waiting(LayerPlan layer, LadderStep step) {
    return step.trace().stream()
        .map(RuleTrace::effect)
        .filter(effect -> effect.startsWith(layer.name() + ": "))
        .findFirst()
        .orElse("another layer comes before it");
  }
}
