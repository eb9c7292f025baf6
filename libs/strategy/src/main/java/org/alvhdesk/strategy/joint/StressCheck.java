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
    BigDecimal lossUsd, String scenario, BigDecimal limitUsd, boolean breached, RuleTrace trace) {}
