/**
 * Technical indicators of methodology 3.4, one bar at a time.
 *
 * <p>Two rings. <em>Kernels</em> ({@link org.alvhdesk.quant.indicator.Kernel}) are arithmetic: one
 * finite number in, one number out, no dates, no policy, no allocation. <em>Indicators</em> ({@link
 * org.alvhdesk.quant.indicator.Momentum}, {@link org.alvhdesk.quant.indicator.Breadth}, {@link
 * org.alvhdesk.quant.indicator.Guarded}) put a {@link org.alvhdesk.quant.indicator.SessionGate} in
 * front: sessions in order, bad or missing input, gaps, 250 bars of warm-up; and answer with a
 * {@link org.alvhdesk.quant.indicator.Reading} that is a value or says why there is none.
 *
 * <p>A batch is the live code in a loop, so both give the same bits. Every state is a record that
 * can be stored and restored between any two bars.
 */
package org.alvhdesk.quant.indicator;
