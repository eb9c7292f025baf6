package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * The stress cap of 000-5 against the book as held.
 *
 * @param lossUsd the larger of the worst shock and the SPX -10 % drift, 0 or more
 * @param scenario name of the scenario that gives it
 * @param limitUsd cap on it
 * @param breached loss above limit
 * @param trace the rule with its inputs
 */
public record StressCheck(
    BigDecimal lossUsd, String scenario, BigDecimal limitUsd, boolean breached, RuleTrace trace) {
  /** A breach is over when the loss is back at this share of the limit (ours). */
  private static final BigDecimal CLEAR_SHARE = new BigDecimal("0.95");

  /**
   * Whether the book counts as breached from now on, given whether it did before: a breach ends
   * only at 95 % of the limit, so that a loss that hovers at the limit is one breach, not one each
   * step.
   */
  public boolean stillBreached(boolean before) {
    return breached || (before && lossUsd.compareTo(limitUsd.multiply(CLEAR_SHARE)) > 0);
  }

  /** Whether this is a new breach, given what {@link #stillBreached} said at the step before. */
  public boolean newBreach(boolean before) {
    return breached && !before;
  }
}
