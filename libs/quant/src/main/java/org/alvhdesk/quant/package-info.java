/**
 * Pure quantitative core: contracts and calendars, option pricing, smiles. No clock, no randomness,
 * no I/O.
 */
package org.alvhdesk.quant;
