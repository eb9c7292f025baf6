package org.alvhdesk.hedge.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.CondorBookV1.Condor;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.vol.Smile;
import org.alvhdesk.strategy.condor.CondorPricing;
import org.alvhdesk.strategy.condor.IronCondor;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation;
import org.alvhdesk.strategy.joint.CondorExposure;
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
        HedgeDesk.decide(
            rules.hedge(), situation(inputs, holdings, slices).withDrafted(byLayer(drafted)));
    JointReport report =
        JointScenarios.evaluate(
            new JointBook(
                step.session(),
                step.signals().spx(),
                step.signals().vix(),
                condors.condors().stream()
                    .filter(condor -> condor.pricing() != null)
                    .map(HedgeEngine::exposure)
                    .toList(),
                holdings,
                decision.holdingsAfter(holdings),
                slices));
    StressCheck stress =
        StressLimit.check(
            rules.condor(),
            new Capital(condors.navUsd(), condors.riskCapitalUsd()),
            report,
            step.marketTime(),
            Quality.valueOf(step.optionQuality()));
    return new Assessment(decision, report, stress);
  }

  /** The purchases of an opening book. */
  public List<HedgeTrade> opening(MarketInputs inputs) {
    return HedgeDesk.opening(
        rules.hedge(),
        situation(inputs, List.of(), inputs.marketSlices()),
        List.of(HedgeLayer.MID, HedgeLayer.FAR));
  }

  private static Map<HedgeLayer, List<HedgeContract>> byLayer(
      Map<HedgeLayer, HedgeContract> drafted) {
    Map<HedgeLayer, List<HedgeContract>> lists = new EnumMap<>(HedgeLayer.class);
    drafted.forEach((layer, contract) -> lists.put(layer, List.of(contract)));
    return lists;
  }

  private static HedgeDeskSituation situation(
      MarketInputs inputs, List<HedgeHolding> holdings, List<Slice> slices) {
    MarketStepV1 step = inputs.step();
    CondorBookV1 condors = inputs.condors();
    return new HedgeDeskSituation(
        step.session(),
        step.marketTime(),
        step.signals().spx(),
        step.signals().vix(),
        new Capital(condors.navUsd(), condors.riskCapitalUsd()),
        condors.condors().stream().mapToInt(Condor::quantity).sum(),
        condors.condors().stream()
            .filter(condor -> condor.pricing() != null)
            .map(c -> new HedgeDeskSituation.HeldCondor(exposure(c), c.creditPoints()))
            .toList(),
        holdings,
        List.of(),
        Map.of(),
        Optional.empty(),
        slices,
        Optional.empty(),
        MarketPasts.signals(step),
        Map.of(),
        false,
        Quality.MODEL);
  }

  private static CondorExposure exposure(Condor condor) {
    CondorBookV1.Pricing p = condor.pricing();
    return new CondorExposure(
        new IronCondor(
            OptionRoot.valueOf(condor.root()),
            condor.expiry(),
            condor.longPut(),
            condor.shortPut(),
            condor.shortCall(),
            condor.longCall()),
        condor.quantity(),
        new CondorPricing(
            p.years(),
            p.forward(),
            p.discount(),
            p.legVols(),
            new Smile(p.atmVol(), p.skew(), p.curvature(), p.xMin(), p.xMax())));
  }
}
