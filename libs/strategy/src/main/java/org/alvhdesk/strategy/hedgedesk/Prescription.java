package org.alvhdesk.strategy.hedgedesk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alvhdesk.strategy.hedge.size.Factor;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What a rule set asks for before limits, pace and harvest.
 *
 * @param tasks one a layer; decided in the order of {@link org.alvhdesk.strategy.rules.HedgeLayer},
 *     whatever order they come in
 * @param sizedAnew whether layers sized in dollars are brought to their size in this step
 * @param traces of rules that speak to all layers
 */
record Prescription(List<LayerTask> tasks, boolean sizedAnew, List<RuleTrace> traces) {
  Prescription {
    tasks = tasks.stream().sorted(Comparator.comparing(LayerTask::layer)).toList();
    traces = List.copyOf(traces);
  }

  /** The same with one more trace that speaks to all layers, and every size times its multiple. */
  Prescription times(Factor factor) {
    List<RuleTrace> all = new ArrayList<>(traces);
    all.add(factor.trace());
    return new Prescription(
        tasks.stream().map(t -> t.times(factor.multiple())).toList(), sizedAnew, all);
  }

  /** The same with one more trace that speaks to all layers. */
  Prescription with(RuleTrace trace) {
    List<RuleTrace> all = new ArrayList<>(traces);
    all.add(trace);
    return new Prescription(tasks, sizedAnew, all);
  }
}
