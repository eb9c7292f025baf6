package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.trace.RuleTrace;

/** What the ladder asks for on one day. */
public sealed interface LadderStep {
  /** Every layer that was looked at, in order. */
  List<RuleTrace> trace();

  /**
   * Enter {@code layer} in the first of {@code expiries} that can be traded.
   *
   * @param expiries those that stand apart from the other layers, best first; at least one
   * @param budgetUsd weight x risk capital: what its condors may lose together, US dollars
   */
  record Due(
      LayerPlan layer, List<ListedExpiry> expiries, BigDecimal budgetUsd, List<RuleTrace> trace)
      implements LadderStep {
    public Due {
      expiries = List.copyOf(expiries);
      trace = List.copyOf(trace);
    }

    /** The expiry that the ladder prefers. */
    public ListedExpiry expiry() {
      return expiries.getFirst();
    }
  }

  /** Enter nothing; {@code reason} for people. */
  record Nothing(String reason, List<RuleTrace> trace) implements LadderStep {
    public Nothing {
      trace = List.copyOf(trace);
    }
  }
}
