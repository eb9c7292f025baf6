package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;
import org.alvhdesk.contracts.event.MarketStepV1;

/**
 * {@code GET /api/v1/signals/latest}: the latest sealed step with its signals.
 *
 * @param step the step without its past
 * @param recordedAt wall time at which the snapshot was sealed
 * @param indicators of the closes that a decision at the step knows
 */
public record SignalsView(MarketStepV1 step, Instant recordedAt, List<IndicatorView> indicators) {
  /** Copies the list; a producer from before there were indicators has none. */
  public SignalsView {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
  }
}
