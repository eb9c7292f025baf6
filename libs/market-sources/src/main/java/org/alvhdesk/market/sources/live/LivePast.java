package org.alvhdesk.market.sources.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.alvhdesk.market.history.MarketPast;

/** Where a live market has its past from. */
@FunctionalInterface
public interface LivePast {
  /**
   * What is known.
   *
   * @param past closes up to {@code session} that the history holds, publications, events; no close
   *     at all when there is no history
   * @param rate continuously compounded riskless rate, decimal a year; empty when none is stored
   */
  record Known(MarketPast past, OptionalDouble rate) {}

  /** What is known of the time before {@code session} at {@code now}. */
  Known at(LocalDate session, Instant now);
}
