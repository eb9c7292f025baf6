package org.alvhdesk.strategy.condor;

/**
 * Sensitivities of a sold condor (docs/methodology 3.1), signs as held.
 *
 * @param deltaPerCondor index points per index point of the expiry's forward, one condor
 * @param gammaPerCondor delta per index point of the forward, one condor
 * @param vegaUsd US dollars per volatility point, whole position
 * @param thetaPerDayUsd US dollars per calendar day, whole position
 */
public record CondorGreeks(
    double deltaPerCondor, double gammaPerCondor, double vegaUsd, double thetaPerDayUsd) {}
