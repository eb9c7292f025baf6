package org.alvhdesk.strategy.ledger;

import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.quant.pricing.Right;

/**
 * An option inside a position, with the market that it was marked on.
 *
 * @param right call or put
 * @param strike points
 * @param perUnit options per unit of the position, negative when sold
 * @param forward of its expiry, points
 * @param discount factor to settlement
 * @param years to settlement, minutes / 525,600
 * @param vol implied volatility, decimal
 */
public record OptionLeg(
    Right right,
    double strike,
    int perUnit,
    double forward,
    double discount,
    double years,
    double vol) {
  private static final double DAYS_PER_YEAR = 365.0;
  private static final double VOL_POINTS = 100.0;

  /**
   * @throws IllegalArgumentException when it cannot be priced: leave the legs of the position empty
   */
  public OptionLeg {
    if (!(strike > 0 && forward > 0 && discount > 0 && years > 0 && vol > 0)
        || !Double.isFinite(strike + forward + discount + years + vol)) {
      throw new IllegalArgumentException(
          "strike, forward, discount, years and volatility must be positive: "
              + strike
              + ", "
              + forward
              + ", "
              + discount
              + ", "
              + years
              + ", "
              + vol);
    }
  }

  /** Black-76 sensitivities of {@code units} of the position, US dollars. */
  LayerDay.Sensitivities sensitivities(int units) {
    OptionGreeks g = Black76.greeks(right, forward, strike, years, vol, discount);
    double held = (double) OptionRoot.MULTIPLIER_USD * perUnit * units;
    return new LayerDay.Sensitivities(
        held * g.delta(),
        held * g.gamma(),
        held * g.vega() / VOL_POINTS,
        held * g.theta() / DAYS_PER_YEAR,
        held * g.vanna() / VOL_POINTS,
        held * g.volga() / (VOL_POINTS * VOL_POINTS));
  }
}
