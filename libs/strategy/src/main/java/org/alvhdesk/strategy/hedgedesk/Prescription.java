package org.alvhdesk.strategy.hedgedesk;

import java.util.List;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What a rule set asks for before limits, pace and harvest.
 *
 * @param tasks one a layer, in order of decision
 * @param sizedAnew whether layers sized in dollars are brought to their size in this step
 * @param traces of rules that speak to all layers
 */
record Prescription(List<LayerTask> tasks, boolean sizedAnew, List<RuleTrace> traces) {
  Prescription {
    tasks = List.copyOf(tasks);
    traces = List.copyOf(traces);
  }
}
