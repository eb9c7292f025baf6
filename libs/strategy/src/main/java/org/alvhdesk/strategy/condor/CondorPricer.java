package org.alvhdesk.strategy.condor;

import java.time.LocalDate;
import org.alvhdesk.market.Slice;

/** Values a condor position on the quotes of its expiry. */
public final class CondorPricer {
  private CondorPricer() {}

  /**
   * Valuation of {@code position} on {@code slice}, which must be its root and expiry.
   *
   * @throws IllegalArgumentException for another root or expiry
   */
  public static CondorValuation value(CondorPosition position, Slice slice, LocalDate session) {
    throw new UnsupportedOperationException();
  }

  /** Valuation when no slice of its expiry came with the step: only what needs no quote. */
  public static CondorValuation withoutQuotes(CondorPosition position, LocalDate session) {
    throw new UnsupportedOperationException();
  }
}
