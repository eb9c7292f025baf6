package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * The stress cap of 000-5 against the book as held.
 *
 * @param lossUsd the larger of the worst shock and the SPX -10 % drift, 0 or more; of a book with
 *     something missing, the loss of the rest
 * @param scenario name of the scenario that gives it
 * @param limitUsd cap on it
 * @param breached loss above limit
 * @param missing what could not be revalued, for people; unless it is empty, a book that is not
 *     breached is not known to be inside the cap
 * @param trace the rule with its inputs
 */
public record StressCheck(
    BigDecimal lossUsd,
    String scenario,
    BigDecimal limitUsd,
    boolean breached,
    List<String> missing,
    RuleTrace trace) {
  /** A breach is over when the loss is back at this share of the limit (ours). */
  private static final BigDecimal CLEAR_SHARE = new BigDecimal("0.95");

  /** Copies the list. */
  public StressCheck {
    missing = List.copyOf(missing);
  }

  /** Whether the whole book was revalued. */
  public boolean isKnown() {
    return missing.isEmpty();
  }

  /**
   * Whether the book counts as breached from now on, given whether it did before: a breach ends
   * only at 95 % of the limit, so that a loss that hovers at the limit is one breach, not one each
   * step; and not while a part of the book is missing.
   */
  public boolean stillBreached(boolean before) {
    return breached
        || (before && (!isKnown() || lossUsd.compareTo(limitUsd.multiply(CLEAR_SHARE)) > 0));
  }

  /** Whether this is a new breach, given what {@link #stillBreached} said at the step before. */
  public boolean newBreach(boolean before) {
    return breached && !before;
  }
}
