package org.alvhdesk.market;

import java.time.LocalDate;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.Smile;

/**
 * The model surface of one option root and expiry, before it becomes quotes: enough to price any
 * strike.
 *
 * @param years time to settlement, minutes / 525,600, positive
 * @param forward forward of this expiry, index points
 * @param discount factor to settlement
 * @param smile implied volatilities
 * @param note empty, or what the model had to do without, such as {@code vvix-from-vix}
 */
public record ExpiryModel(
    OptionRoot root,
    LocalDate expiry,
    double years,
    double forward,
    double discount,
    Smile smile,
    String note) {

  /** Model volatility (decimal) at {@code strike}, index points. */
  public double vol(double strike) {
    return smile.vol(forward, strike, years);
  }

  /** Model price in index points, not on the tick grid. */
  public double price(Right right, double strike) {
    return Black76.price(right, forward, strike, years, vol(strike), discount);
  }

  /** Model price and sensitivities to this expiry's own forward. */
  public OptionGreeks greeks(Right right, double strike) {
    return Black76.greeks(right, forward, strike, years, vol(strike), discount);
  }
}
