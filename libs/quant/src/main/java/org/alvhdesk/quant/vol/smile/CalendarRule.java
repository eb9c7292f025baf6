package org.alvhdesk.quant.vol.smile;

/** Whether total variances of two expiries can be compared at all. */
public enum CalendarRule {
  /**
   * All expiries are on one index (SPX, SPXW): total variance at fixed forward moneyness must not
   * fall with time (Gatheral and Jacquier 2014, lemma 2.1).
   */
  ONE_UNDERLYING,
  /**
   * Each expiry is on its own forward (VIX options on the VIX of their own settlement): no trade
   * links two expiries, so a falling total variance is no arbitrage and is not reported.
   */
  FORWARD_PER_EXPIRY
}
