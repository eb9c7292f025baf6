package org.alvhdesk.quant.vol.smile;

/**
 * How well a smile agrees with the quotes it was fitted to.
 *
 * @param quotes number of quotes
 * @param insideShare share of quotes (0 to 1) whose model price lies between bid and ask
 * @param rmsVolPoints root mean square of model minus mid volatility in volatility points (1 =
 *     0.01), weighted by one over the squared half-spread in volatility
 * @param plainRmsVolPoints the same unweighted: dominated by wings whose spreads are wide
 * @param medianVolPoints median absolute difference, volatility points
 * @param medianHalfSpreads median absolute difference in half-spreads: below 1 is inside
 */
public record FitQuality(
    int quotes,
    double insideShare,
    double rmsVolPoints,
    double plainRmsVolPoints,
    double medianVolPoints,
    double medianHalfSpreads) {}
