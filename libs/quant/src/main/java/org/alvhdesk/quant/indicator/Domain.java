package org.alvhdesk.quant.indicator;

import java.time.LocalDate;
import java.util.Optional;

/** Which numbers an input may be. A missing number is NaN at this edge and goes no further. */
public enum Domain {
  /** Prices and index levels: above 0. */
  POSITIVE("must be above 0 and at most 1e15"),
  /** Counts: 0 or above. */
  NOT_NEGATIVE("must be 0 to 1e15"),
  /** Spreads and changes: any finite number. */
  ANY("must be finite and at most 1e15 in size");

  private final String rule;

  Domain(String rule) {
    this.rule = rule;
  }

  /** Whether the number may be used. */
  public boolean allows(double x) {
    return Math.abs(x) <= Kernel.LARGEST
        && switch (this) {
          case POSITIVE -> x > 0;
          case NOT_NEGATIVE -> x >= 0;
          case ANY -> true;
        };
  }

  /** Why the number may not be used on that session; empty when it may. */
  public Optional<NoDataReason> problem(LocalDate session, String input, double x) {
    if (allows(x)) {
      return Optional.empty();
    }
    return Optional.of(
        Double.isNaN(x)
            ? new NoDataReason.MissingInput(session, input)
            : new NoDataReason.BadInput(session, input, Double.toString(x), rule));
  }
}
