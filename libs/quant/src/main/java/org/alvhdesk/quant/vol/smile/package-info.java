/**
 * Smiles of real chains: total variance per expiry as raw SVI plus, where quotes demand it, a
 * penalised spline, free of butterfly arbitrage; checks within and across expiries.
 *
 * <p>Not to be confused with {@link org.alvhdesk.quant.vol.Smile}, the three-number smile of the
 * simulated market, which has to be generated and scaled, not calibrated to quotes
 * (docs/decisions/0014-two-smiles.md).
 */
package org.alvhdesk.quant.vol.smile;
