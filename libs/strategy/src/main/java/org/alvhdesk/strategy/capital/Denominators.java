package org.alvhdesk.strategy.capital;

import java.math.BigDecimal;

/**
 * What a cost is measured against: always all three, since "annual drag" means nothing without one
 * (methodology 0.10).
 *
 * @param maxLossUsd maximum loss of the open condors
 * @param marginUsd margin posted for them, as the broker's mode gives it
 * @param navUsd net asset value
 */
public record Denominators(BigDecimal maxLossUsd, BigDecimal marginUsd, BigDecimal navUsd) {}
