/**
 * Numbers read off smiles and curves: skew, expected move, term structures, VX futures, and
 * probabilities (docs/methodology 3.2, 3.6, 3.8). Each says its unit; a missing input gives {@link
 * org.alvhdesk.quant.vol.measure.Measured.NoData}, never a number.
 */
package org.alvhdesk.quant.vol.measure;
