package org.alvhdesk.quant.pricing;

/**
 * Price and sensitivities of one option, per one unit of the index (multiply by the contract
 * multiplier for dollars).
 *
 * @param price index points
 * @param delta index points per index point of the option's own forward
 * @param gamma delta per index point of the forward
 * @param vega index points per 1.00 of volatility (divide by 100 for a vol point)
 * @param theta index points per year (divide by 365 for a calendar day); negative when value decays
 * @param vanna delta per 1.00 of volatility
 * @param volga vega per 1.00 of volatility
 */
public record OptionGreeks(
    double price,
    double delta,
    double gamma,
    double vega,
    double theta,
    double vanna,
    double volga) {}
