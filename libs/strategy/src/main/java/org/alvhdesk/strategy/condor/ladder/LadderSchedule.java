package org.alvhdesk.strategy.condor.ladder;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.quant.calendar.Expiries;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.trace.RuleTrace;
import org.alvhdesk.strategy.trace.Texts;
import org.alvhdesk.strategy.trace.TraceBuilder;

/**
 * Which layer of a ladder is due (002-1, 002-3, 002-5, 000-5, 003-3). One layer at a time, in the
 * plan's order: the first that is not on, whose predecessor has been on long enough, and for which
 * a listed expiry stands far enough from those of the open layers.
 *
 * <p>A layer stays due after its day until it is entered; the trace shows the days that passed. A
 * layer that was closed is due again by the same rule.
 */
public final class LadderSchedule {
  private LadderSchedule() {}

  /** The step of one day; the order of {@code open} and {@code listed} does not matter. */
  public static LadderStep next(
      LadderPlan plan,
      Capital capital,
      AsOf asOf,
      Collection<OpenLayer> open,
      Collection<ListedExpiry> listed) {
    List<RuleTrace> trace = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (LayerPlan layer : plan.layers()) {
      if (find(open, layer.name()).isPresent()) {
        continue;
      }
      TraceBuilder rule =
          TraceBuilder.rule(
                  layer.citation().ruleId(),
                  layer.citation(),
                  "the layer is entered when its predecessor has been on long enough, in the listed"
                      + " expiry nearest its target that stands apart from the other layers")
              .threshold(threshold(plan, layer));
      Optional<String> early = early(layer, asOf, open, rule);
      if (early.isPresent()) {
        reasons.add(early.get());
        trace.add(rule.notFired(early.get()));
        continue;
      }
      if (listed.isEmpty()) {
        String reason = layer.name() + ": no listed expiry is known";
        reasons.add(reason);
        trace.add(rule.noData(reason));
        continue;
      }
      List<ListedExpiry> expiries = expiries(plan, layer, asOf, open, listed);
      if (expiries.isEmpty()) {
        String reason =
            layer.name()
                + ": no listed expiry of "
                + layer.leastDte()
                + " to "
                + layer.mostDte()
                + " days stands "
                + plan.leastExpiryDistance()
                + " days from the open layers";
        reasons.add(reason);
        trace.add(rule.notFired(reason));
        continue;
      }
      ListedExpiry chosen = expiries.getFirst();
      trace.add(
          rule.input(
                  "days to expiry",
                  Integer.toString(Expiries.daysTo(chosen.expiry(), asOf.session())),
                  "days",
                  asOf.instant(),
                  asOf.quality())
              .fired(
                  layer.name()
                      + ": due in "
                      + chosen.root()
                      + " "
                      + chosen.expiry()
                      + ", "
                      + Texts.percent(layer.weight())
                      + " of risk capital, wings x "
                      + Texts.plain(layer.wingFactor())));
      return new LadderStep.Due(layer, expiries, layer.budgetUsd(capital), trace);
    }
    String reason = reasons.isEmpty() ? "every layer is on" : String.join("; ", reasons);
    return new LadderStep.Nothing(reason, trace);
  }

  private static String threshold(LadderPlan plan, LayerPlan layer) {
    String entry = layer.after().map(a -> a.days() + " days after " + a.layer() + ", ").orElse("");
    return entry
        + layer.targetDte()
        + " days ("
        + layer.leastDte()
        + " to "
        + layer.mostDte()
        + "), "
        + plan.leastExpiryDistance()
        + " days from other layers";
  }

  private static Optional<OpenLayer> find(Collection<OpenLayer> open, String name) {
    return open.stream()
        .filter(o -> o.name().equals(name))
        .max(Comparator.comparing(OpenLayer::openedOn));
  }

  /** Why it is too early for {@code layer}, if it is. */
  private static Optional<String> early(
      LayerPlan layer, AsOf asOf, Collection<OpenLayer> open, TraceBuilder rule) {
    if (layer.after().isEmpty()) {
      return Optional.empty();
    }
    LayerPlan.After after = layer.after().get();
    Optional<OpenLayer> before = find(open, after.layer());
    if (before.isEmpty()) {
      return Optional.of(layer.name() + ": layer " + after.layer() + " is not on");
    }
    long days = ChronoUnit.DAYS.between(before.get().openedOn(), asOf.session());
    rule.input(
        "days since " + after.layer(), Long.toString(days), "days", asOf.instant(), asOf.quality());
    return days < after.days()
        ? Optional.of(
            layer.name()
                + ": due "
                + before.get().openedOn().plusDays(after.days())
                + ", "
                + (after.days() - days)
                + " days from now")
        : Optional.empty();
  }

  /** Nearest the target; the later one at the same distance; SPXW before SPX on the same day. */
  private static List<ListedExpiry> expiries(
      LadderPlan plan,
      LayerPlan layer,
      AsOf asOf,
      Collection<OpenLayer> open,
      Collection<ListedExpiry> listed) {
    return listed.stream()
        .filter(e -> inWindow(layer, asOf, e))
        .filter(
            e ->
                open.stream()
                    .allMatch(
                        o ->
                            Math.abs(ChronoUnit.DAYS.between(o.expiry(), e.expiry()))
                                >= plan.leastExpiryDistance()))
        .sorted(
            Comparator.<ListedExpiry>comparingInt(
                    e -> Math.abs(Expiries.daysTo(e.expiry(), asOf.session()) - layer.targetDte()))
                .thenComparing(ListedExpiry::expiry, Comparator.reverseOrder())
                .thenComparing(ListedExpiry::root, Comparator.reverseOrder()))
        .toList();
  }

  private static boolean inWindow(LayerPlan layer, AsOf asOf, ListedExpiry e) {
    int days = Expiries.daysTo(e.expiry(), asOf.session());
    return layer.leastDte() <= days && days <= layer.mostDte();
  }
}
