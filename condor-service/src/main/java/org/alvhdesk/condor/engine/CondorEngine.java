package org.alvhdesk.condor.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.condor.CondorRuleSet;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.strategy.condor.BaseLayer;
import org.alvhdesk.strategy.condor.BaseLayerDecision;
import org.alvhdesk.strategy.condor.CondorPosition;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.jboss.logging.Logger;

/** Asks the rules. Same inputs and condors held, same answer: nothing here knows time or chance. */
@ApplicationScoped
public class CondorEngine {
  private static final Logger LOG = Logger.getLogger(CondorEngine.class);

  private final CondorRuleSet ruleSet;

  CondorEngine(CondorRuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /**
   * What the rules want for {@code open} under {@code inputs}.
   *
   * @param lastEntry session in which a condor was last opened
   */
  public CondorDecision decide(
      MarketInputs inputs, List<CondorPosition> open, Optional<LocalDate> lastEntry) {
    return new CondorDecision(List.of(), List.of(), Optional.empty(), false, List.of());
  }

  /** The condors of an opening book; empty when none can be chosen at this step. */
  public List<CondorPosition> opening(MarketInputs inputs) {
    MarketStepV1 step = inputs.step();
    BaseLayerDecision decision =
        BaseLayer.select(ruleSet.rules(), ruleSet.capital(), step.session(), inputs.slices());
    return switch (decision) {
      case BaseLayerDecision.NoTrade none -> {
        LOG.infof("step %d: the opening book waits: %s", step.step(), none.reason());
        yield List.of();
      }
      case BaseLayerDecision.Chosen chosen ->
          List.of(chosen.position(step.runId() + "/BASE/" + step.step(), step.marketTime()));
    };
  }
}
