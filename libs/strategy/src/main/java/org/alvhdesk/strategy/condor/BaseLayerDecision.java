package org.alvhdesk.strategy.condor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.strategy.trace.RuleTrace;

/** What the base layer decides: a condor to sell, or why none. */
public sealed interface BaseLayerDecision {
  /** Every rule that was looked at, in order. */
  List<RuleTrace> trace();

  /**
   * Sell {@code quantity} of {@code condor}.
   *
   * @param residual fraction of a condor that the floor left over, decimal in [0, 1)
   * @param creditPoints net credit per condor at mid, rounded down to the 0.05 grid
   * @param maxLossPerCondorUsd (widest wing - credit) x 100
   * @param netDelta Black delta of one sold condor per point of the expiry's forward
   */
  record Chosen(
      IronCondor condor,
      int quantity,
      BigDecimal residual,
      BigDecimal creditPoints,
      BigDecimal maxLossPerCondorUsd,
      double netDelta,
      List<RuleTrace> trace)
      implements BaseLayerDecision {
    public Chosen {
      trace = List.copyOf(trace);
    }

    /** The position that selling it opens. */
    public CondorPosition position(String id, Instant openedAt) {
      return new CondorPosition(id, CondorLayer.BASE, condor, quantity, creditPoints, openedAt);
    }
  }

  /** Sell nothing; {@code reason} says what is missing, for people. */
  record NoTrade(String reason, List<RuleTrace> trace) implements BaseLayerDecision {
    public NoTrade {
      trace = List.copyOf(trace);
    }
  }
}
