package org.alvhdesk.quant.pricing;

import java.util.OptionalDouble;

/**
 * Black implied volatility by bisection-guarded Newton steps on the undiscounted out-of-the-money
 * price: never a Newton step outside the bracket, so one-day options converge too.
 */
public final class ImpliedVol {
  private static final double LOWEST = 1e-4;
  private static final double HIGHEST = 10.0;
  private static final int MAX_STEPS = 100;

  private ImpliedVol() {}

  /**
   * Volatility (decimal per square-root year) that gives {@code price} (index points, discounted),
   * or empty when no volatility in [0.0001, 10] does: below intrinsic, above the forward, or no
   * time value left.
   */
  public static OptionalDouble of(
      Right right, double price, double forward, double strike, double years, double discount) {
    if (!(price > 0) || !(years > 0) || !(forward > 0) || !(strike > 0) || !(discount > 0)) {
      return OptionalDouble.empty();
    }
    Right otm = strike >= forward ? Right.CALL : Right.PUT;
    double parity = discount * (forward - strike);
    double target = right == otm ? price : price - right.sign() * parity;
    if (!(target > 0)) {
      return OptionalDouble.empty();
    }
    double low = LOWEST;
    double high = HIGHEST;
    if (Black76.price(otm, forward, strike, years, low, discount) > target
        || Black76.price(otm, forward, strike, years, high, discount) < target) {
      return OptionalDouble.empty();
    }
    double vol = 0.25;
    for (int i = 0; i < MAX_STEPS; i++) {
      OptionGreeks g = Black76.greeks(otm, forward, strike, years, vol, discount);
      double error = g.price() - target;
      if (error > 0) {
        high = vol;
      } else {
        low = vol;
      }
      double next = vol - error / g.vega();
      if (!(next > low && next < high)) {
        next = 0.5 * (low + high);
      }
      if (Math.abs(next - vol) <= 1e-13 * vol) {
        return OptionalDouble.of(next);
      }
      vol = next;
    }
    return OptionalDouble.of(vol);
  }
}
