package org.alvhdesk.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorDesk;
import org.alvhdesk.strategy.condor.desk.CondorRules;
import org.alvhdesk.strategy.condor.desk.CondorSituation;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.trigger.ActivationRules;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeModifiers;
import org.alvhdesk.strategy.hedgedesk.HedgeRules;
import org.alvhdesk.strategy.hedgedesk.LadderRules;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressView;
import org.alvhdesk.strategy.rules.RuleSet;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * The target does not depend on the order in which rules are written: groups, parameters, layers
 * and thresholds in any order give the same decision, up to the order of its trace.
 */
class RuleOrderProperties {
  private static final RuleLibrary SHIPPED = RuleLibrary.shipped();

  @Provide
  Arbitrary<String> hedges() {
    return Arbitraries.of(HedgePresetsTest.presets().toList());
  }

  @Provide
  Arbitrary<String> condors() {
    return Arbitraries.of("LAYERED-002", "CORE45-000", "SHORT14-003");
  }

  private static RuleSet shuffled(String id, long seed) {
    Random random = new Random(seed);
    RuleDocument d = SHIPPED.document(id);
    List<ParameterGroup> groups = new ArrayList<>();
    for (ParameterGroup group : d.groups()) {
      List<RuleParameter> parameters = new ArrayList<>(group.parameters());
      Collections.shuffle(parameters, random);
      groups.add(new ParameterGroup(group.title(), group.side(), parameters));
    }
    Collections.shuffle(groups, random);
    return new RuleDocument(
            d.schema(), d.id(), d.version(), d.kind(), d.variant(), d.title(), d.sources(), groups)
        .executable();
  }

  private static HedgeDecision decide(
      HedgeRules rules, Optional<HedgeModifiers> modifiers, HedgeGiven given) {
    return HedgeDesk.decide(rules, modifiers, given.situation());
  }

  /** A book on its target, then other condors: something is kept, something is traded. */
  private static HedgeGiven given(HedgeRules rules, Optional<HedgeModifiers> modifiers) {
    HedgeGiven given = HedgePresetsTest.eager().rich();
    given.holding(decide(rules, modifiers, given).holdingsAfter(List.of()));
    given.condorCount = 17;
    return given;
  }

  private static void sameBytes(HedgeDecision one, HedgeDecision other) {
    assertThat(text(other)).isEqualTo(text(one));
    assertThat(sorted(other.trace())).isEqualTo(sorted(one.trace()));
  }

  private static String text(HedgeDecision d) {
    return new HedgeDecision(
            d.layers(),
            d.trades(),
            d.premiumAtLimitUsd(),
            d.premiumAtMidUsd(),
            d.sizedAnew(),
            d.alternatives(),
            List.of())
        .toString();
  }

  private static List<String> sorted(List<RuleTrace> trace) {
    return trace.stream().map(RuleTrace::toString).sorted().toList();
  }

  @Property(tries = 40)
  void orderInTheDocuments_doesNotChangeTheHedge(@ForAll("hedges") String id, @ForAll long seed) {
    HedgeRules rules = SHIPPED.hedgeRules(id);
    Optional<HedgeModifiers> modifiers = SHIPPED.hedgeModifiers("LAYERED-002");
    HedgeGiven given = given(rules, modifiers);

    sameBytes(
        decide(rules, modifiers, given),
        decide(
            HedgeRules.of(shuffled(id, seed)),
            HedgeModifiers.of(shuffled("LAYERED-002", seed)),
            given));
  }

  @Property(tries = 40)
  void orderOfLayersAndThresholds_doesNotChangeTheLadder(
      @ForAll("variants") String id, @ForAll long seed) {
    LadderRules rules = (LadderRules) SHIPPED.hedgeRules(id);
    Optional<HedgeModifiers> modifiers = SHIPPED.hedgeModifiers("LAYERED-002");
    HedgeGiven given = given(rules, modifiers);

    sameBytes(decide(rules, modifiers, given), decide(reordered(rules, seed), modifiers, given));
  }

  @Provide
  Arbitrary<String> variants() {
    return Arbitraries.of(
        SHIPPED.all().stream().filter(d -> d.variant().isPresent()).map(RuleDocument::id).toList());
  }

  private static LadderRules reordered(LadderRules r, long seed) {
    Random random = new Random(seed);
    List<LadderRules.Rung> rungs = new ArrayList<>(r.rungs());
    Collections.shuffle(rungs, random);
    return new LadderRules(
        r.set(),
        r.trading(),
        r.table(),
        rungs,
        r.base(),
        r.activation().map(t -> new LadderRules.Thresholds(levels(t.rules(), random), t.series())),
        r.entryGate(),
        r.rebalance(),
        r.riskProfile(),
        r.paceRules(),
        r.harvestRules(),
        r.press(),
        r.basis(),
        r.rollGate(),
        r.reitWatch());
  }

  private static ActivationRules levels(ActivationRules r, Random random) {
    List<ActivationRules.Level> levels = new ArrayList<>(r.layers());
    Collections.shuffle(levels, random);
    return new ActivationRules(
        levels, r.hysteresisPoints(), r.minSessionsOn(), r.below(), r.accelerateOuter());
  }

  @Property(tries = 12)
  void orderInTheDocument_doesNotChangeTheCondors(@ForAll("condors") String id, @ForAll long seed) {
    CondorRules rules = SHIPPED.condorRules(id);
    HedgeGiven given = HedgePresetsTest.eager().rich();
    CondorSituation situation =
        new CondorSituation(
            given.state.session(),
            given.state.marketTime(),
            given.state.spx(),
            given.capital,
            List.of(),
            given.slices,
            given.signals,
            Optional.empty(),
            StressView.condorsAlone(given.state.vix(), ScenarioSet.methodology(given.state.vix())),
            Quality.MODEL);

    CondorDecision one = CondorDesk.decide(rules, situation);
    CondorDecision other = CondorDesk.decide(new CondorRules(shuffled(id, seed)), situation);

    assertThat(other.layers()).isEqualTo(one.layers());
    assertThat(other.trades()).isEqualTo(one.trades());
    assertThat(other.selection().toString()).isEqualTo(one.selection().toString());
    assertThat(sorted(other.trace())).isEqualTo(sorted(one.trace()));
  }
}
