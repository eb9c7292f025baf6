package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.trace.RuleTrace;

/** What the ladder asks for on one day. */
public sealed interface LadderStep {
  /** Every layer that was looked at, in order. */
  List<RuleTrace> trace();

  /**
   * Enter {@code layer} in {@code expiry}.
   *
   * @param budgetUsd weight x risk capital: what its condors may lose together, US dollars
   */
  record Due(LayerPlan layer, ListedExpiry expiry, BigDecimal budgetUsd, List<RuleTrace> trace)
      implements LadderStep {
    public Due {
      trace = List.copyOf(trace);
    }
  }

  /** Enter nothing; {@code reason} for people. */
  record Nothing(String reason, List<RuleTrace> trace) implements LadderStep {
    public Nothing {
      trace = List.copyOf(trace);
    }
  }
}
