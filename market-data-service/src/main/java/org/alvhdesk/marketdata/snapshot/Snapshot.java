package org.alvhdesk.marketdata.snapshot;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceV1;
import org.alvhdesk.market.MarketState;
import org.alvhdesk.market.Quality;
import org.alvhdesk.marketdata.current.SealedStep;

/**
 * A sealed snapshot.
 *
 * @param fact the step as published
 * @param state what the model's slices are computed from
 * @param quoted the slices that are not the model's, in the order of the step
 * @param sealedAt wall time
 */
public record Snapshot(
    MarketStepV1 fact, MarketState state, List<SliceV1> quoted, Instant sealedAt) {
  public Snapshot {
    quoted = List.copyOf(quoted);
  }

  /** What is stored of {@code step}. */
  public static Snapshot of(SealedStep step) {
    return new Snapshot(
        step.fact(),
        step.state(),
        step.slices().stream().filter(s -> !s.quality().equals(Quality.MODEL.name())).toList(),
        step.recordedAt());
  }
}
