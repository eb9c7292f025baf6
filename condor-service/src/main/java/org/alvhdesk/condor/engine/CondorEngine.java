package org.alvhdesk.condor.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.kit.step.StepFutures;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.desk.CondorCandidates;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorSituation;
import org.alvhdesk.strategy.desk.DeskLadder;
import org.alvhdesk.strategy.desk.DeskSituation;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.ScenarioSet;
import org.alvhdesk.strategy.joint.StressView;
import org.alvhdesk.strategy.rules.Capital;

/** Asks the rules. Same inputs and condors held, same answer: nothing here knows time or chance. */
@ApplicationScoped
public class CondorEngine {
  private final CondorRuleSet ruleSet;

  CondorEngine(CondorRuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /**
   * What the rules want for {@code open} under {@code inputs}.
   *
   * @param capital what is sized from
   * @param lastEntry session in which a condor was last opened
   */
  public CondorDecision decide(
      MarketInputs inputs,
      Capital capital,
      List<CondorPosition> open,
      Optional<LocalDate> lastEntry) {
    return DeskLadder.decide(
        ruleSet.pair(), situation(inputs, capital, open, lastEntry), () -> market(inputs, capital));
  }

  /** What an opening book sells: the first layer, without gates (ADR 0011). */
  public CondorDecision opening(MarketInputs inputs, Capital capital) {
    return DeskLadder.opening(
        ruleSet.pair(),
        situation(inputs, capital, List.of(), Optional.empty()),
        () -> market(inputs, capital));
  }

  /** Expiries of {@code inputs} that can be searched, ascending. */
  public List<LocalDate> expiries(MarketInputs inputs, Capital capital) {
    return CondorCandidates.expiries(situation(inputs, capital, List.of(), Optional.empty()));
  }

  /**
   * The best condor of {@code expiry} and its runners-up.
   *
   * @throws IllegalArgumentException when it is not listed
   */
  public CondorCandidates candidates(MarketInputs inputs, Capital capital, LocalDate expiry) {
    return CondorCandidates.of(
        ruleSet.rules(), situation(inputs, capital, List.of(), Optional.empty()), expiry);
  }

  private CondorSituation situation(
      MarketInputs inputs,
      Capital capital,
      List<CondorPosition> open,
      Optional<LocalDate> lastEntry) {
    MarketStepV1 step = inputs.step();
    Quality quality = Quality.valueOf(step.optionQualityOf("SPX"));
    return new CondorSituation(
        step.session(),
        step.marketTime(),
        step.signals().spx(),
        capital,
        open,
        inputs.slices(),
        MarketPasts.signals(step),
        lastEntry,
        StressView.condorsAlone(
            step.signals().vix(), ScenarioSet.methodology(step.signals().vix())),
        quality);
  }

  /** What the hedge rules look at where they size the condors (M7): the market, nothing held. */
  private static DeskSituation market(MarketInputs inputs, Capital capital) {
    MarketStepV1 step = inputs.step();
    return new DeskSituation(
        step.session(),
        step.marketTime(),
        step.signals().spx(),
        step.signals().vix(),
        StepFutures.of(step),
        inputs.allSlices(),
        MarketPasts.signals(step),
        capital,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        DriftLink.METHODOLOGY,
        ScenarioSet.methodologyWindows(),
        Quality.valueOf(step.optionQuality()));
  }
}
