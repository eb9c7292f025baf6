package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.condor.ladder.AsOf;
import org.alvhdesk.strategy.condor.ladder.LayerPlan;
import org.alvhdesk.strategy.condor.ladder.Management;
import org.alvhdesk.strategy.condor.ladder.OpenLayer;
import org.alvhdesk.strategy.condor.ladder.ShiftedCondor;
import org.alvhdesk.strategy.condor.ladder.TimeShift;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;
import org.alvhdesk.strategy.trace.Verdict;

/**
 * 6B: the later expiry to which a condor is moved instead of closed. Looked for among the expiries
 * of its layer's window, nearest its target days first, later before earlier; the first that lists
 * all four strikes, stands apart from the layers that stay, brings the least net credit, fits the
 * layer's budget (002-5) and would not be defended at once (002-10).
 *
 * @param move what changes, with greeks before and after; empty when no expiry will do
 * @param open the condor to sell, beside the one that is bought back
 * @param trace what was looked at
 */
record LayerShift(Optional<TimeShift> move, Optional<CondorTrade> open, List<RuleTrace> trace) {
  LayerShift {
    trace = List.copyOf(trace);
  }

  /** The shift of {@code held}, whose layer's time exit has fired. */
  static LayerShift of(
      CondorRules rules,
      ShiftRules shift,
      CondorValuation held,
      OpenCondors all,
      CondorSituation situation) {
    CondorPosition position = held.position();
    Optional<LayerPlan> plan =
        rules.plan().layers().stream()
            .filter(l -> l.name().equals(position.layer().name()))
            .findFirst();
    if (plan.isEmpty()) {
      return none(shift, position, situation.asOf(), List.of("its layer is not of this rule set"));
    }
    List<OpenLayer> others = others(all, position);
    List<String> refused = new ArrayList<>();
    for (Slice slice : window(plan.get(), position, situation)) {
      Optional<CondorValuation> after = ShiftedCondor.in(slice, position, situation.asOf());
      if (after.isEmpty()) {
        refused.add(slice.expiry() + " does not list its strikes at a credit");
        continue;
      }
      TimeShift move =
          TimeShift.of(
              held, after.get(), others, rules.plan().leastExpiryDistance(), situation.asOf());
      Optional<String> why = refusal(rules, shift, plan.get(), move, after.get(), situation);
      if (why.isEmpty()) {
        return new LayerShift(
            Optional.of(move), Optional.of(sale(rules, after.get())), List.of(move.trace()));
      }
      refused.add(slice.expiry() + " " + why.get());
    }
    return none(shift, position, situation.asOf(), refused);
  }

  /** The layers that stay, with this one where it is moved to. */
  static List<OpenLayer> moved(List<OpenLayer> layers, List<LayerShift> shifts) {
    List<OpenLayer> moved = new ArrayList<>(layers);
    for (LayerShift shift : shifts) {
      shift
          .move()
          .flatMap(TimeShift::sides)
          .ifPresent(
              sides ->
                  moved.replaceAll(
                      l ->
                          l.name().equals(sides.before().position().layer().name())
                                  && l.expiry().equals(sides.before().position().condor().expiry())
                              ? new OpenLayer(
                                  l.name(),
                                  l.openedOn(),
                                  sides.after().position().condor().expiry(),
                                  sides.after().risk().maxLossUsd())
                              : l));
    }
    return moved;
  }

  private static List<OpenLayer> others(OpenCondors all, CondorPosition position) {
    return new OpenCondors(
            all.all().stream().filter(v -> !v.position().id().equals(position.id())).toList())
        .layers();
  }

  private static List<Slice> window(
      LayerPlan plan, CondorPosition position, CondorSituation situation) {
    return situation.slices().stream()
        .filter(s -> !s.root().isVix() && s.expiry().isAfter(position.condor().expiry()))
        .filter(
            s ->
                days(situation, s.expiry()) >= plan.leastDte()
                    && days(situation, s.expiry()) <= plan.mostDte())
        .sorted(
            Comparator.comparingLong(
                    (Slice s) -> Math.abs(days(situation, s.expiry()) - plan.targetDte()))
                .thenComparing(Slice::expiry, Comparator.reverseOrder())
                .thenComparing(Slice::root, Comparator.reverseOrder()))
        .toList();
  }

  private static long days(CondorSituation situation, LocalDate expiry) {
    return ChronoUnit.DAYS.between(situation.session(), expiry);
  }

  private static Optional<String> refusal(
      CondorRules rules,
      ShiftRules shift,
      LayerPlan plan,
      TimeShift move,
      CondorValuation after,
      CondorSituation situation) {
    if (move.trace().verdict() != Verdict.FIRED || move.sides().isEmpty()) {
      return Optional.of("will not do: " + move.trace().effect());
    }
    int quantity = after.position().quantity();
    BigDecimal least =
        shift
            .leastNetPoints()
            .value()
            .multiply(BigDecimal.valueOf((long) OptionRoot.MULTIPLIER_USD * quantity));
    BigDecimal net = move.sides().get().netUsd();
    if (net.compareTo(least) < 0) {
      return Optional.of(
          "brings "
              + Texts.plain(net)
              + " USD net, at least "
              + Texts.plain(least)
              + " are asked for");
    }
    if (after.risk().maxLossUsd().compareTo(plan.budgetUsd(situation.capital())) > 0) {
      return Optional.of("could lose more than the layer's budget");
    }
    RuleTrace defence =
        Management.defend(rules.management(after.position().layer()), after, situation.asOf());
    return defence.verdict() == Verdict.NOT_FIRED
        ? Optional.empty()
        : Optional.of("would be defended at once or cannot be valued");
  }

  private static CondorTrade sale(CondorRules rules, CondorValuation after) {
    CondorPosition p = after.position();
    BigDecimal mid = p.creditPoints();
    return new CondorTrade(
        CondorTrade.Side.OPEN,
        p.layer(),
        Optional.empty(),
        p.condor(),
        p.quantity(),
        mid,
        rules.selection().leastCredit(mid));
  }

  private static LayerShift none(
      ShiftRules shift, CondorPosition position, AsOf asOf, List<String> refused) {
    RuleTrace trace =
        TraceBuilder.rule(
                "6B", shift.leastNetPoints().citation(), "a layer is moved to another expiry")
            .input(
                "expiries refused",
                Integer.toString(refused.size()),
                "count",
                asOf.instant(),
                asOf.quality())
            .threshold(
                "net credit of at least " + Texts.plain(shift.leastNetPoints().value()) + " points")
            .notFired(
                position.id()
                    + ": closed, not moved: "
                    + (refused.isEmpty()
                        ? "its layer's window has no later expiry"
                        : String.join("; ", refused)));
    return new LayerShift(Optional.empty(), Optional.empty(), List.of(trace));
  }
}
