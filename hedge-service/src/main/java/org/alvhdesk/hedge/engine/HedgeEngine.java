package org.alvhdesk.hedge.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
import org.alvhdesk.quant.calendar.TradingCalendar;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.hedge.HedgeHolding;
import org.alvhdesk.strategy.hedge.HedgeTrade;
import org.alvhdesk.strategy.hedgedesk.HedgeDesk;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation;
import org.alvhdesk.strategy.hedgedesk.HedgeDeskSituation.VxFutures;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.joint.StressLimit;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** Asks the rules. Same inputs and holdings, same answer: nothing here knows time or chance. */
@ApplicationScoped
public class HedgeEngine {
  private final ActiveRules rules;

  /** An engine that decides by {@code rules}. */
  public HedgeEngine(ActiveRules rules) {
    this.rules = rules;
  }

  /**
   * What the rules want for {@code held} under {@code inputs}, and what it would do.
   *
   * @param drafted series that the live proposal buys, by layer: kept while they are good
   *     (K1-c.keep)
   */
  public Assessment assess(
      MarketInputs inputs, HeldBook held, Map<HedgeLayer, HedgeContract> drafted) {
    MarketStepV1 step = inputs.step();
    CondorBookV1 condors = inputs.condors();
    List<Slice> slices = inputs.marketSlices();
    HedgeDecision decision =
        HedgeDesk.decide(
            rules.hedge(),
            rules.hedgeModifiers(),
            situation(inputs, held, slices).withDrafted(byLayer(drafted)));
    JointBook joint =
        joint(inputs, slices, held.holdings(), decision.holdingsAfter(held.holdings()));
    JointReport report = JointScenarios.evaluate(joint);
    StressCheck stress =
        StressLimit.check(
            rules.condor().set(),
            WireCondors.capital(condors),
            report,
            notPriced(condors),
            step.marketTime(),
            Quality.valueOf(step.optionQuality()));
    return new Assessment(
        decision, joint, report, stress, new Assessment.Asked(inputs, held, drafted));
  }

  /** Condors that no scenario holds, for people. */
  private static List<String> notPriced(CondorBookV1 condors) {
    return condors.condors().stream()
        .filter(condor -> condor.pricing() == null)
        .map(
            condor ->
                condor.id() + " has no quotes in this step and is missing from every scenario")
        .toList();
  }

  /** Condors and hedge on one axis, before and after trades, at the quotes of {@code inputs}. */
  public static JointBook joint(
      MarketInputs inputs, List<HedgeHolding> before, List<HedgeHolding> after) {
    return joint(inputs, inputs.marketSlices(), before, after);
  }

  private static JointBook joint(
      MarketInputs inputs,
      List<Slice> slices,
      List<HedgeHolding> before,
      List<HedgeHolding> after) {
    return new JointBook(
        inputs.step().session(),
        inputs.step().signals().spx(),
        inputs.step().signals().vix(),
        inputs.condors().condors().stream()
            .filter(condor -> condor.pricing() != null)
            .map(WireCondors::exposure)
            .toList(),
        before,
        after,
        slices,
        inputs.vx().map(VxFutures::curve),
        inputs.etp());
  }

  /** {@code inputs} with the slices that the rules and the holdings need. */
  public MarketInputs needed(MarketInputs inputs, List<HedgeHolding> holdings) {
    return inputs.ofHedge(rules.hedge().tradesSpxOptions(), holdings);
  }

  /** The purchases of an opening book; none for rules without layers MID and FAR. */
  public List<HedgeTrade> opening(MarketInputs inputs) {
    return HedgeDesk.opening(
        rules.hedge(),
        rules.hedgeModifiers(),
        situation(inputs, HeldBook.NOTHING, inputs.marketSlices()),
        List.of(HedgeLayer.MID, HedgeLayer.FAR));
  }

  /**
   * A trade that a person wants, priced as those of the rules are; empty when it is not quoted.
   *
   * @param quantity contracts, positive
   */
  public Optional<HedgeTrade> priced(
      MarketInputs inputs, Action action, HedgeLayer layer, HedgeContract contract, int quantity) {
    return HedgeDesk.priced(
        rules.hedge(),
        situation(inputs, HeldBook.NOTHING, inputs.marketSlices()),
        action,
        layer,
        contract,
        quantity);
  }

  /** Open condors at the step, all layers. */
  public static int condorCount(MarketInputs inputs) {
    return inputs.condors().condors().stream().mapToInt(Condor::quantity).sum();
  }

  private static Map<HedgeLayer, List<HedgeContract>> byLayer(
      Map<HedgeLayer, HedgeContract> drafted) {
    Map<HedgeLayer, List<HedgeContract>> lists = new EnumMap<>(HedgeLayer.class);
    drafted.forEach((layer, contract) -> lists.put(layer, List.of(contract)));
    return lists;
  }

  private static HedgeDeskSituation situation(
      MarketInputs inputs, HeldBook held, List<Slice> slices) {
    MarketStepV1 step = inputs.step();
    CondorBookV1 condors = inputs.condors();
    return new HedgeDeskSituation(
        step.session(),
        step.marketTime(),
        step.signals().spx(),
        step.signals().vix(),
        WireCondors.capital(condors),
        condorCount(inputs),
        condors.condors().stream()
            .filter(condor -> condor.pricing() != null)
            .map(
                c ->
                    new HedgeDeskSituation.HeldCondor(
                        WireCondors.exposure(c),
                        c.creditPoints(),
                        Optional.of(LocalDate.ofInstant(c.openedAt(), TradingCalendar.NEW_YORK))))
            .toList(),
        held.holdings(),
        held.premiumsPaid(),
        held.past(),
        held.lastSized(),
        slices,
        inputs.vx(),
        MarketPasts.signals(step),
        Map.of(),
        held.breached(),
        Quality.valueOf(step.optionQuality()));
  }
}
