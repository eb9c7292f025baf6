package org.alvhdesk.quant.indicator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Readings of one series on one session.
 *
 * @param session the session; empty before the first
 * @param rsi Wilder RSI, 0 to 100
 * @param macd MACD, index points
 * @param crossesUp histogram turned positive
 * @param crossesDown histogram turned negative
 * @param bullish a bullish divergence stands
 * @param bearish a bearish divergence stands
 */
public record MomentumBar(
    Optional<LocalDate> session,
    Reading<Double> rsi,
    Reading<MacdPoint> macd,
    Reading<Signal> crossesUp,
    Reading<Signal> crossesDown,
    Reading<Signal> bullish,
    Reading<Signal> bearish) {}
