package org.alvhdesk.quant.vix;

/**
 * One row of the strip, as in Appendix 5 of the Cboe methodology.
 *
 * @param strike index points
 * @param type the option that prices it
 * @param mid index points
 * @param dK half the distance between the neighbouring entered strikes, index points
 * @param contribution dK / K^2 e^(rT) Q, no unit
 */
public record Contribution(
    double strike, QuoteType type, double mid, double dK, double contribution) {}
