package org.alvhdesk.market.sources.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Exponential back-off with equal jitter: half of the doubled wait is certain, half is drawn, so
 * that desks which failed together do not come back together.
 *
 * @param first wait after the first failure
 * @param longest wait after any failure
 * @param jitter draws from [0, 1)
 */
record Backoff(Duration first, Duration longest, DoubleSupplier jitter) {
  private static final int MOST_DOUBLINGS = 20;

  /** Wait after the failure number {@code failures}, 1 or more. */
  Duration after(int failures) {
    long doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long whole = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(whole / 2 + (long) (jitter.getAsDouble() * whole / 2));
  }
}
