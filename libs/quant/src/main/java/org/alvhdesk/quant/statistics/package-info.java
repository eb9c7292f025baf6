/**
 * Statistics of returns and cash flows: every answer is an {@link
 * org.alvhdesk.quant.statistics.Estimate} that is a value or says why there is none; no NaN, no
 * infinity. Linear algebra, distributions, root finding and percentiles are Hipparchus; here is
 * only what it does not have. Randomness is a generator that the caller seeds.
 */
package org.alvhdesk.quant.statistics;
