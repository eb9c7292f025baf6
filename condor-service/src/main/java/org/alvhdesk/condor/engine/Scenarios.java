package org.alvhdesk.condor.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.joint.CondorExposure;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.JointScenarios;
import org.alvhdesk.strategy.joint.ScenarioResult;

/**
 * The condors before and after a change in the scenarios of methodology 3.7. The hedge is not in
 * these figures: hedge-service has it, and shows the joint book.
 *
 * @param gaps condors that could not be valued
 */
public record Scenarios(
    List<CondorChange.Scenario> rows,
    BigDecimal stressLossBeforeUsd,
    BigDecimal stressLossAfterUsd,
    List<String> gaps) {
  /** What the figures hold and leave out. */
  public static final String SCOPE =
      "condors alone, without the hedge; instantaneous repricing from mid";

  public Scenarios {
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
  }

  /** Revalues both books at the levels of {@code step}. */
  public static Scenarios of(
      MarketStepV1 step, List<CondorValuation> before, List<CondorValuation> after) {
    JointReport held = report(step, before);
    JointReport changed = report(step, after);
    List<CondorChange.Scenario> rows = new ArrayList<>();
    for (int i = 0; i < held.rows().size(); i++) {
      ScenarioResult row = held.rows().get(i);
      rows.add(
          new CondorChange.Scenario(
              row.family().name(),
              row.name(),
              row.spxMove(),
              row.vixFrom(),
              row.vixTo(),
              row.condorUsd(),
              changed.rows().get(i).condorUsd()));
    }
    List<String> gaps = new ArrayList<>();
    gaps(before, "before", gaps);
    gaps(after, "after", gaps);
    return new Scenarios(rows, held.stressLossBeforeUsd(), changed.stressLossBeforeUsd(), gaps);
  }

  private static JointReport report(MarketStepV1 step, List<CondorValuation> condors) {
    List<CondorExposure> exposures = new ArrayList<>();
    for (CondorValuation condor : condors) {
      condor
          .pricing()
          .ifPresent(
              pricing ->
                  exposures.add(
                      new CondorExposure(
                          condor.position().condor(), condor.position().quantity(), pricing)));
    }
    return JointScenarios.evaluate(
        new JointBook(
            step.session(),
            step.signals().spx(),
            step.signals().vix(),
            exposures,
            List.of(),
            List.of(),
            List.of()));
  }

  private static void gaps(List<CondorValuation> condors, String when, List<String> gaps) {
    for (CondorValuation condor : condors) {
      if (condor.pricing().isEmpty()) {
        gaps.add(when + ": " + condor.position().id() + " is missing, " + condor.gap());
      }
    }
  }
}
