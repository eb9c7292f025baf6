package org.alvhdesk.quant.pricing;

/**
 * European option on a forward, Black (1976). Inputs: {@code forward} and {@code strike} in index
 * points of the option's own expiry, {@code years} in the VIX convention, {@code vol} as a decimal
 * per square-root year (0.18), {@code discount} the factor to settlement (docs/methodology 3.1).
 *
 * <p>With {@code years <= 0} or {@code vol <= 0} the discounted intrinsic value is returned: an
 * option at settlement is worth its payoff.
 */
public final class Black76 {
  private Black76() {}

  /** Price in index points. */
  public static double price(
      Right right, double forward, double strike, double years, double vol, double discount) {
    int s = right.sign();
    double sd = vol * Math.sqrt(years);
    if (!(sd > 0)) {
      return discount * Math.max(0.0, s * (forward - strike));
    }
    double d1 = StrictMath.log(forward / strike) / sd + 0.5 * sd;
    double d2 = d1 - sd;
    double value =
        s * (forward * Normal.distribution(s * d1) - strike * Normal.distribution(s * d2));
    return discount * Math.max(value, 0.0);
  }

  /** Price and sensitivities, each for one option and one unit of the index. */
  public static OptionGreeks greeks(
      Right right, double forward, double strike, double years, double vol, double discount) {
    int s = right.sign();
    double sd = vol * Math.sqrt(years);
    double price = price(right, forward, strike, years, vol, discount);
    if (!(sd > 0)) {
      double delta = s * (forward - strike) > 0 ? s * discount : 0.0;
      return new OptionGreeks(price, delta, 0, 0, 0, 0, 0);
    }
    double d1 = StrictMath.log(forward / strike) / sd + 0.5 * sd;
    double d2 = d1 - sd;
    double density = Normal.density(d1);
    double sqrtYears = Math.sqrt(years);
    double rate = -StrictMath.log(discount) / years;
    double vega = discount * forward * density * sqrtYears;
    return new OptionGreeks(
        price,
        s * discount * Normal.distribution(s * d1),
        discount * density / (forward * sd),
        vega,
        -discount * forward * density * vol / (2 * sqrtYears) + rate * price,
        -discount * density * d2 / vol,
        vega * d1 * d2 / vol);
  }
}
