package org.alvhdesk.strategy.proposal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One trade that the rules want now.
 *
 * @param trade what is traded and how much, as text: the same trade has the same text in every step
 * @param touchPoints price at which the market gives it now, points; empty when it cannot be told
 */
public record Wanted(String trade, Optional<BigDecimal> touchPoints) {}
