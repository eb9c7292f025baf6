package org.alvhdesk.quant.indicator;

/**
 * Parameters of {@link Momentum}.
 *
 * @param rsiPeriod bars of the RSI
 * @param macdFast bars of the fast average
 * @param macdSlow bars of the slow average
 * @param macdSignal bars of the signal
 * @param divergence divergence rules
 * @param gate warm-up and gaps
 */
public record MomentumRules(
    int rsiPeriod,
    int macdFast,
    int macdSlow,
    int macdSignal,
    DivergenceRules divergence,
    GateRules gate) {
  /** Methodology 3.4: RSI 14, MACD 12/26/9, divergence and gate by their standards. */
  public static final MomentumRules STANDARD =
      new MomentumRules(14, 12, 26, 9, DivergenceRules.STANDARD, GateRules.STANDARD);

  /** Bars until every number is defined and has one before it. */
  int barsNeeded() {
    return Math.max(rsiPeriod + 2, macdSlow + macdSignal);
  }
}
