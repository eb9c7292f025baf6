package org.alvhdesk.strategy.condor.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.strategy.condor.CondorLayer;
import org.alvhdesk.strategy.condor.entry.BreadthSkew;
import org.alvhdesk.strategy.condor.entry.CorridorDisplay;
import org.alvhdesk.strategy.condor.entry.DivergenceWings;
import org.alvhdesk.strategy.condor.entry.EntryGate;
import org.alvhdesk.strategy.condor.entry.GrossCap;
import org.alvhdesk.strategy.condor.entry.NoDataReading;
import org.alvhdesk.strategy.condor.entry.VixRsiStep;
import org.alvhdesk.strategy.condor.ladder.LadderPlan;
import org.alvhdesk.strategy.condor.ladder.LayerPlan;
import org.alvhdesk.strategy.condor.ladder.ManagementRules;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.Citation;
import org.alvhdesk.strategy.rules.RuleSet;

/**
 * Typed view of a condor rule set (002-1, 002-2, 002-3, 002-5, 000-5, 003-3). Its layers are those
 * of {@link CondorLayer} that have a {@code targetDte}, in that order; the first owns what holds
 * for all of them: strikes, wings, management.
 *
 * @param set the parameters
 */
public record CondorRules(RuleSet set) {
  /**
   * @throws IllegalArgumentException when a parameter is missing, out of its range, or a reading
   *     that the engine does not execute
   */
  public CondorRules {
    String first = first(set);
    plan(set);
    SelectionRules selection = SelectionRules.of(set, first);
    EntryGate.of(set);
    GrossCap.of(set);
    if (VixRsiStep.of(set).isPresent() && selection.targetDelta().isEmpty()) {
      throw new IllegalArgumentException(
          "rule set "
              + set.id()
              + ": entry.vixRsiMax (002-4) moves a short delta, and its shorts stand by expected"
              + " moves; use shortRule DELTA or leave the rule out");
    }
    if (BreadthSkew.of(set, first).filter(BreadthSkew::on).isPresent()
        && selection.best() != SelectionRules.Best.NEAREST_DELTA) {
      throw new IllegalArgumentException(
          "rule set "
              + set.id()
              + ": breadthSkew (002-2) leans the shorts' deltas; it needs objective NEAREST_DELTA");
    }
    DivergenceWings.of(set, first);
    CorridorDisplay.of(set, first);
    NoDataReading.valueOf(set.chosen("entry.noData"));
    CondorKeep.of(set);
    ShiftRules.of(set);
    layers(set).forEach(layer -> ManagementRules.of(set, first, owner(layer)));
    if (set.value("capital.riskCapitalShare").signum() <= 0
        || set.value("capital.stressCapShare").signum() <= 0) {
      throw new IllegalArgumentException(
          "rule set " + set.id() + ": shares of net asset value must be positive");
    }
  }

  /** 002-1: the layers in the order in which they are entered. */
  public List<CondorLayer> layers() {
    return layers(set);
  }

  /** 002-3, 002-5, 000-5, 003-3: days, entry, weights and distances of the layers. */
  public LadderPlan plan() {
    return plan(set);
  }

  /** 002-2, 003-5: which condor is chosen. */
  public SelectionRules selection() {
    return SelectionRules.of(set, first(set));
  }

  /** 002-6, 002-11, 001-4, 002-14: what can hold back a new layer. */
  public List<EntryGate> gates() {
    return EntryGate.of(set);
  }

  /** 002-6: what all condors may lose near an event; empty when the set has no such rule. */
  public Optional<GrossCap> grossCap() {
    return GrossCap.of(set);
  }

  /** 002-4: where the shorts stand when volatility is hot; empty when the set has no such rule. */
  public Optional<VixRsiStep> vixRsiStep() {
    return VixRsiStep.of(set);
  }

  /** 002-2: how the first layer leans with breadth; empty when the set has no such rule. */
  public Optional<BreadthSkew> breadthSkew() {
    return BreadthSkew.of(set, first(set));
  }

  /** 000-10: wings after a divergence on VIX; empty when the set has no such rule. */
  public Optional<DivergenceWings> divergenceWings() {
    return DivergenceWings.of(set, first(set));
  }

  /** 000-12: a factor that is shown; empty when the set has no such rule. */
  public Optional<CorridorDisplay> corridorDisplay() {
    return CorridorDisplay.of(set, first(set));
  }

  /** 1.1: when a drafted condor stays; empty when the set has no such rule. */
  public Optional<CondorKeep> keep() {
    return CondorKeep.of(set);
  }

  /** 6B: when a layer is moved along the expiries; empty when the set does not say. */
  public Optional<ShiftRules> shift() {
    return ShiftRules.of(set);
  }

  /** What a gate does that cannot be tested. */
  public NoDataReading noData() {
    return NoDataReading.valueOf(set.chosen("entry.noData"));
  }

  /** 002-10, 002-12: when every layer of the set is acted on, in order of entry. */
  public List<ManagementRules> managements() {
    return layers().stream().map(this::management).toList();
  }

  /** 002-10, 002-12: when condors of {@code layer} are acted on, be it of this set or not. */
  public ManagementRules management(CondorLayer layer) {
    return ManagementRules.of(set, first(set), owner(layer));
  }

  /** 000-5: risk capital as a share of net asset value, decimal. */
  public BigDecimal riskCapitalShare() {
    return set.value("capital.riskCapitalShare");
  }

  /** 000-5: cap on the stress loss of the joint book as a share of net asset value, decimal. */
  public BigDecimal stressCapShare() {
    return set.value("capital.stressCapShare");
  }

  /** 000-5: what layers are sized from when net asset value is {@code navUsd}. */
  public Capital capital(BigDecimal navUsd) {
    return Capital.ofNav(navUsd, riskCapitalShare());
  }

  /** Where the first layer's number or reading {@code name} comes from. */
  Citation citation(String name) {
    return set.citation(first(set) + "." + name);
  }

  private static List<CondorLayer> layers(RuleSet set) {
    return Arrays.stream(CondorLayer.values())
        .filter(layer -> set.has(owner(layer) + ".targetDte"))
        .toList();
  }

  private static String first(RuleSet set) {
    return layers(set).stream()
        .findFirst()
        .map(CondorRules::owner)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "rule set "
                        + set.id()
                        + " has no condor layer; give it a targetDte of one of "
                        + Arrays.toString(CondorLayer.values())));
  }

  private static String owner(CondorLayer layer) {
    return layer.name().toLowerCase(Locale.ROOT);
  }

  private static LadderPlan plan(RuleSet set) {
    List<LayerPlan> plans = new ArrayList<>();
    int distance = 0;
    for (CondorLayer layer : layers(set)) {
      String owner = owner(layer) + ".";
      int target = set.wholeNumber(owner + "targetDte");
      boolean window = set.has(owner + "minDte") || set.has(owner + "maxDte");
      int tolerance = window ? 0 : set.wholeNumber(owner + "dteTolerance");
      boolean follows = !plans.isEmpty();
      if (follows) {
        distance = Math.max(distance, set.wholeNumber(owner + "minExpiryDistance"));
      }
      plans.add(
          new LayerPlan(
              layer.name(),
              target,
              window ? set.wholeNumber(owner + "minDte") : target - tolerance,
              window ? set.wholeNumber(owner + "maxDte") : target + tolerance,
              follows
                  ? Optional.of(
                      new LayerPlan.After(
                          plans.getLast().name(), set.wholeNumber(owner + "entryAfterDays")))
                  : Optional.empty(),
              set.value(owner + "weight"),
              follows ? set.value(owner + "wingFactor") : BigDecimal.ONE,
              set.citation(owner + "targetDte"),
              set.citation(owner + "weight")));
    }
    return new LadderPlan(set.id(), plans, distance);
  }
}
