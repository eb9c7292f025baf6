package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.condor.ladder.Management;
import org.alvhdesk.strategy.condor.ladder.ManagementRules;
import org.alvhdesk.strategy.hedge.trigger.Sessions;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * What management wants of the open condors (002-10 stop, defence, time exit; 002-12 profit; 002-11
 * minimum holding, which a stop or defence does not wait for).
 *
 * @param shifts layers that are moved instead (6B): each closes one condor and opens another
 * @param reasons why each condor is to be closed, by position id
 * @param stopping true when a stop or a defence fired, be there a price or not
 * @param urgent true when a stop or a defence is among the trades
 */
record Closing(
    List<CondorTrade> trades,
    List<LayerShift> shifts,
    Map<String, String> reasons,
    boolean stopping,
    boolean urgent,
    List<RuleTrace> trace) {

  /** The condors that are sold where layers are moved. */
  List<CondorTrade> moved() {
    return shifts.stream().flatMap(s -> s.open().stream()).toList();
  }

  /** Nothing is open, so nothing closes. */
  static Closing none() {
    return new Closing(List.of(), List.of(), Map.of(), false, false, List.of());
  }

  /** Asks every rule about every open condor. */
  static Closing of(CondorRules rules, OpenCondors open, CondorSituation situation) {
    List<CondorTrade> trades = new ArrayList<>();
    List<LayerShift> shifts = new ArrayList<>();
    Map<String, String> reasons = new LinkedHashMap<>();
    List<RuleTrace> trace = new ArrayList<>();
    boolean stopping = false;
    boolean urgent = false;
    for (CondorValuation condor : open.all()) {
      Verdicts verdicts = Verdicts.of(rules, condor, open, situation);
      trace.addAll(verdicts.trace());
      if (verdicts.reason().isEmpty()) {
        continue;
      }
      reasons.put(condor.position().id(), verdicts.reason().get());
      stopping = stopping || verdicts.urgent();
      trace.add(price(rules, condor, situation.asOf()));
      if (condor.markPoints().isPresent()) {
        trades.add(trade(rules.selection(), condor));
        urgent = urgent || verdicts.urgent();
        if (verdicts.exits()) {
          rules
              .shift()
              .filter(ShiftRules::atTimeExit)
              .map(shift -> LayerShift.of(rules, shift, condor, open, situation))
              .ifPresent(
                  shift -> {
                    trace.addAll(shift.trace());
                    shifts.add(shift);
                  });
        }
      }
    }
    return new Closing(
        List.copyOf(trades), List.copyOf(shifts), reasons, stopping, urgent, List.copyOf(trace));
  }

  /** What the rules say of one condor. */
  private record Verdicts(
      Optional<String> reason, boolean urgent, boolean exits, List<RuleTrace> trace) {
    static Verdicts of(
        CondorRules rules, CondorValuation condor, OpenCondors open, CondorSituation situation) {
      AsOf asOf = situation.asOf();
      ManagementRules management = rules.management(condor.position().layer());
      RuleTrace stop =
          Management.stop(management, condor, OptionalDouble.of(situation.spx()), asOf);
      RuleTrace defend = Management.defend(management, condor, asOf);
      RuleTrace exit = Management.timeExit(management, condor, asOf);
      RuleTrace profit = Management.profitTake(management, condor, open.all(), asOf);
      List<RuleTrace> trace = new ArrayList<>(List.of(stop, defend, exit, profit));
      if (fired(stop)) {
        return new Verdicts(Optional.of(stop.effect()), true, false, trace);
      }
      if (fired(defend)) {
        return new Verdicts(Optional.of(defend.effect()), true, false, trace);
      }
      if (!fired(exit) && !fired(profit)) {
        return new Verdicts(Optional.empty(), false, false, trace);
      }
      RuleTrace held = minimumHolding(management, condor.position(), asOf);
      trace.add(held);
      return fired(held)
          ? new Verdicts(Optional.empty(), false, false, trace)
          : new Verdicts(
              Optional.of(fired(exit) ? exit.effect() : profit.effect()),
              false,
              fired(exit),
              trace);
    }

    private static boolean fired(RuleTrace trace) {
      return trace.verdict() == Verdict.FIRED;
    }
  }

  private static RuleTrace minimumHolding(
      ManagementRules management, CondorPosition position, AsOf asOf) {
    int held = Sessions.between(OpenCondors.openedOn(position), asOf.session());
    TraceBuilder rule =
        TraceBuilder.rule(
                "002-11",
                management.sources().holding(),
                "a condor just opened is left alone unless stopped or defended")
            .input("held", Integer.toString(held), "sessions", asOf.instant(), asOf.quality())
            .threshold(management.minimumHolding() + " sessions");
    return held < management.minimumHolding()
        ? rule.fired(position.id() + ": stays, it is too young to be closed")
        : rule.notFired(position.id() + ": old enough to be closed");
  }

  private static BigDecimal debit(SelectionRules selection, CondorValuation condor) {
    BigDecimal mark = BigDecimal.valueOf(condor.markPoints().orElseThrow());
    return selection.onGrid(mark.max(BigDecimal.ZERO), RoundingMode.CEILING);
  }

  private static CondorTrade trade(SelectionRules selection, CondorValuation condor) {
    CondorPosition position = condor.position();
    BigDecimal mid = debit(selection, condor);
    return new CondorTrade(
        CondorTrade.Side.CLOSE,
        position.layer(),
        Optional.of(position.id()),
        position.condor(),
        position.quantity(),
        mid,
        selection.highestDebit(mid));
  }

  private static RuleTrace price(CondorRules rules, CondorValuation condor, AsOf asOf) {
    String id = condor.position().id();
    TraceBuilder rule =
        TraceBuilder.rule(
                "1.1",
                rules.set().citation("condor.limitAllowanceShare"),
                "a condor is bought back at mid, up to the grid, with an allowance")
            .threshold(Texts.percent(rules.selection().limitAllowanceShare()) + " of mid");
    if (condor.markPoints().isEmpty()) {
      return rule.noData(id + ": is to be closed and has no price, " + condor.gap());
    }
    BigDecimal mid = debit(rules.selection(), condor);
    return rule.input("debit at mid", Texts.plain(mid), "points", asOf.instant(), asOf.quality())
        .fired(
            id
                + ": buy back "
                + condor.position().quantity()
                + ", pay at most "
                + Texts.plain(rules.selection().highestDebit(mid))
                + " points");
  }
}
