package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;

/**
 * {@code GET /api/v1/snapshots/{id}}: a sealed snapshot with its provenance and what it holds.
 *
 * @param step the fact that was published, with digest, signals and where its quotes come from
 * @param recordedAt wall time at which it was sealed
 * @param dividendYield continuously compounded SPX dividend yield, decimal per year
 * @param source where the index levels come from
 * @param slices the option expiries of the snapshot
 * @param digestHolds whether the slices, made again from what is stored, are the published ones
 */
public record SnapshotView(
    MarketStepV1 step,
    Instant recordedAt,
    double dividendYield,
    String source,
    List<SliceRef> slices,
    boolean digestHolds) {
  public SnapshotView {
    slices = List.copyOf(slices);
  }

  /**
   * One option expiry of the snapshot.
   *
   * @param forward index points
   * @param quality MODEL when nobody quoted it
   * @param asOf when its quotes stood
   * @param source model or provider
   */
  public record SliceRef(
      String root,
      LocalDate expiry,
      int strikes,
      double forward,
      String quality,
      Instant asOf,
      String source) {}
}
