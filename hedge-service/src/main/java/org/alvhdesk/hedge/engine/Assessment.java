package org.alvhdesk.hedge.engine;

import java.util.Map;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeDecision;
import org.alvhdesk.strategy.joint.JointBook;
import org.alvhdesk.strategy.joint.JointReport;
import org.alvhdesk.strategy.joint.StressCheck;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * What the rules say about the book at a step.
 *
 * @param joint condors and hedge before and after the wanted trades
 * @param report the joint book before and after the wanted trades
 * @param asked what the rules were asked
 */
public record Assessment(
    HedgeDecision decision, JointBook joint, JointReport report, StressCheck stress, Asked asked) {
  /** The question, whole: under the same rules it has the same answer. */
  public record Asked(MarketInputs inputs, HeldBook held, Map<HedgeLayer, HedgeContract> drafted) {
    /** Copies the map. */
    public Asked {
      drafted = Map.copyOf(drafted);
    }
  }
}
