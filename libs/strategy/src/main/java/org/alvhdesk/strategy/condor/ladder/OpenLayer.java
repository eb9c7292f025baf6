package org.alvhdesk.strategy.condor.ladder;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A layer that is on.
 *
 * @param name of its {@link LayerPlan}
 * @param openedOn session of its entry
 * @param maxLossUsd what all its condors can lose at expiry, US dollars
 */
public record OpenLayer(String name, LocalDate openedOn, LocalDate expiry, BigDecimal maxLossUsd) {}
