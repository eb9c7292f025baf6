/**
 * Volatility indices from option quotes by the published Cboe method: VIX and its other tenors,
 * VVIX and SKEW (docs/quant/vix.md, methodology 3.5).
 */
package org.alvhdesk.quant.vix;
