package org.alvhdesk.kit.metrics;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The last figure that was read, for a gauge: NaN before the first and when it is too old, because
 * "not known" is neither zero nor what it once was.
 */
public final class Reading {
  private record At(double value, long nanos) {}

  private final long keepNanos;
  private final LongSupplier nanoClock;
  private volatile At last;

  /**
   * @param keep age after which it is not known any more
   * @param nanoClock such as {@code System::nanoTime}
   */
  public Reading(Duration keep, LongSupplier nanoClock) {
    this.keepNanos = keep.toNanos();
    this.nanoClock = nanoClock;
  }

  /** Notes a figure read now. */
  public void set(double value) {
    last = new At(value, nanoClock.getAsLong());
  }

  /** The figure, or NaN. */
  public double value() {
    At known = last;
    return known == null || nanoClock.getAsLong() - known.nanos > keepNanos
        ? Double.NaN
        : known.value;
  }
}
