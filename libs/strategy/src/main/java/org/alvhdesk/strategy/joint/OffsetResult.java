package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.hedge.HedgeContract;

/** What it takes to offset a share of a scenario's condor loss, or why no size does. */
public sealed interface OffsetResult {
  /**
   * Contracts to buy of one series.
   *
   * @param quantity contracts, positive
   * @param gainUsd in the scenario, from mid, US dollars; may be negative inside a set that gains
   * @param costAtAskUsd premium at the offer, US dollars
   */
  record Line(HedgeContract contract, int quantity, BigDecimal gainUsd, BigDecimal costAtAskUsd) {}

  /**
   * A size that reaches the share; one set less does not.
   *
   * @param sets whole sets of the ratio in lowest terms
   * @param lines what to buy
   * @param lossUsd loss of the condors in the scenario, positive US dollars
   * @param heldGainUsd gain of the held hedge that was counted, US dollars; 0 when not counted
   * @param gainUsd gain of the lines, from mid, US dollars
   * @param shareReached (held + lines) / loss, decimal, at least the share asked
   * @param costAtAskUsd premium at the offers, US dollars
   * @param costAtMidUsd premium at mid, US dollars
   */
  record Sized(
      int sets,
      List<Line> lines,
      BigDecimal lossUsd,
      BigDecimal heldGainUsd,
      BigDecimal gainUsd,
      double shareReached,
      BigDecimal costAtAskUsd,
      BigDecimal costAtMidUsd)
      implements OffsetResult {
    /** Copies the list. */
    public Sized {
      lines = List.copyOf(lines);
    }
  }

  /** The held hedge reaches the share already: {@code shareReached}, decimal. */
  record AlreadyCovered(double shareReached) implements OffsetResult {}

  /** The condors do not lose in that scenario, so there is nothing to offset. */
  record NothingToOffset(BigDecimal condorGainUsd) implements OffsetResult {}

  /** No size can: the hedge does not gain in that scenario, or so little that it is no hedge. */
  record Cannot(String reason) implements OffsetResult {}

  /** A quote that is needed is missing. */
  record NoData(String reason) implements OffsetResult {}
}
