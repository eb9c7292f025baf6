package org.alvhdesk.strategy.desk;

import java.util.function.Supplier;
import org.alvhdesk.strategy.condor.desk.CondorDecision;
import org.alvhdesk.strategy.condor.desk.CondorDesk;
import org.alvhdesk.strategy.condor.desk.CondorSituation;

/**
 * The ladder of a desk: what its condor rules want, in the number that the hedge rules beside them
 * leave (M7). {@link DeskDecision} and the running condor-service both decide here.
 */
public final class DeskLadder {
  private DeskLadder() {}

  /**
   * What {@code rules} want now.
   *
   * @param asked what the condor rules look at
   * @param market the same moment with the quotes of the hedge; asked for only where the hedge
   *     rules size the condors, and what it says is held is not looked at
   * @throws IllegalArgumentException as {@link CondorDesk#decide}
   */
  public static CondorDecision decide(
      DeskRules rules, CondorSituation asked, Supplier<DeskSituation> market) {
    return Downsizing.of(rules, market, CondorDesk.decide(rules.condor(), asked));
  }

  /**
   * The first layer alone, without any gate: the demo's opening book (ADR 0011).
   *
   * @param market as for {@link #decide}
   */
  public static CondorDecision opening(
      DeskRules rules, CondorSituation asked, Supplier<DeskSituation> market) {
    return Downsizing.of(rules, market, CondorDesk.opening(rules.condor(), asked));
  }
}
