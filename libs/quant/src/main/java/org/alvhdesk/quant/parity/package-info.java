/**
 * Discount and forward of one expiry from put-call parity. Never from a spot and an assumed
 * dividend: the printed spot of a chain file may be the previous close, and VIX options do not
 * price off spot VIX at all (docs/methodology 1.2, 3.1; docs/quant/volatility.md).
 */
package org.alvhdesk.quant.parity;
