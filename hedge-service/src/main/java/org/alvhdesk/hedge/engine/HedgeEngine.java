package org.alvhdesk.hedge.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.strategy.hedge.FourFourTwo;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeSituation;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedge.OpeningHedge;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.joint.StressLimit;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** Asks the rules. Same inputs and holdings, same answer: nothing here knows time or chance. */
@ApplicationScoped
public class HedgeEngine {
  private final ActiveRules rules;

  HedgeEngine(ActiveRules rules) {
    this.rules = rules;
  }

  /**
   * What the rules want for {@code holdings} under {@code inputs}, and what it would do.
   *
   * @param drafted series that the live proposal buys, by layer: kept while they are good
   *     (K1-c.keep)
   */
  public Assessment assess(
      MarketInputs inputs, List<HedgeHolding> holdings, Map<HedgeLayer, HedgeContract> drafted) {
    MarketStepV1 step = inputs.step();
    CondorBookV1 condors = inputs.condors();
    List<Slice> slices = inputs.marketSlices();
    HedgeDecision decision =
        FourFourTwo.decide(rules.hedge(), situation(inputs, holdings, slices).withDrafted(drafted));
    JointBook joint =
        new JointBook(
            step.session(),
            step.signals().spx(),
            step.signals().vix(),
            condors.condors().stream()
                .filter(condor -> condor.pricing() != null)
                .map(WireCondors::exposure)
                .toList(),
            holdings,
            decision.holdingsAfter(holdings),
            slices);
    JointReport report = JointScenarios.evaluate(joint);
    StressCheck stress =
        StressLimit.check(
            rules.condor(),
            new Capital(condors.navUsd(), condors.riskCapitalUsd()),
            report,
            step.marketTime(),
            Quality.valueOf(step.optionQuality()));
    return new Assessment(decision, joint, report, stress);
  }

  /** The purchases of an opening book. */
  public List<HedgeTrade> opening(MarketInputs inputs) {
    return OpeningHedge.decide(rules.hedge(), situation(inputs, List.of(), inputs.marketSlices()))
        .trades();
  }

  private static HedgeSituation situation(
      MarketInputs inputs, List<HedgeHolding> holdings, List<Slice> slices) {
    return new HedgeSituation(
        inputs.step().session(),
        inputs.step().marketTime(),
        inputs.condors().condors().stream().mapToInt(Condor::quantity).sum(),
        holdings,
        slices,
        Quality.MODEL);
  }
}
