package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;

/**
 * {@code GET /api/v1/snapshots/{id}}: a sealed snapshot with its provenance and what it holds.
 *
 * @param step the fact that was published, with digest and signals
 * @param recordedAt wall time at which it was sealed
 * @param dividendYield continuously compounded SPX dividend yield, decimal per year
 * @param source where the index levels come from
 * @param slices the option expiries of the snapshot
 */
public record SnapshotView(
    MarketStepV1 step,
    Instant recordedAt,
    double dividendYield,
    String source,
    List<SliceRef> slices) {
  public SnapshotView {
    slices = List.copyOf(slices);
  }

  /** One option expiry of the snapshot; forward in points. */
  public record SliceRef(String root, LocalDate expiry, int strikes, double forward) {}
}
