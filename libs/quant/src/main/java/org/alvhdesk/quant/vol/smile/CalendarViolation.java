package org.alvhdesk.quant.vol.smile;

/**
 * A later expiry with less total variance than an earlier one of the same underlying.
 *
 * @param nearYears years to the earlier settlement
 * @param farYears years to the later settlement
 * @param worstAt log forward moneyness of the largest shortfall
 * @param worstVolPoints by how many volatility points (1 = 0.01) the later smile would have to be
 *     higher there
 * @param from lowest log moneyness with a shortfall
 * @param to highest log moneyness with a shortfall
 * @param share share of the checked range (0 to 1) with a shortfall
 * @param quotesBeyondAsk quotes of the later expiry whose ask is below their price at the earlier
 *     smile's total variance: zero means that the shortfall is within the spreads
 */
public record CalendarViolation(
    double nearYears,
    double farYears,
    double worstAt,
    double worstVolPoints,
    double from,
    double to,
    double share,
    int quotesBeyondAsk) {}
