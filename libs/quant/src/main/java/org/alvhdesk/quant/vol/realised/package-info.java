/**
 * Realised volatility from daily bars and the premium of implied over realised (docs/methodology
 * 3.3). Only bars up to the day asked about enter: nothing here looks ahead.
 */
package org.alvhdesk.quant.vol.realised;
