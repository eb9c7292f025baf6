package org.alvhdesk.marketdata.current;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.market.MarketState;

/**
 * A step as it is published.
 *
 * @param slices in order of root and expiry
 * @param recordedAt wall time at which it was sealed
 */
public record SealedStep(
    MarketStepV1 fact, MarketState state, List<SliceV1> slices, Instant recordedAt) {
  public SealedStep {
    slices = List.copyOf(slices);
  }
}
