package org.alvhdesk.quant.pricing;

/**
 * European option on a forward, Black (1976), for one option; {@link ChainPricer} does whole chains
 * and gives the same numbers. Inputs: {@code forward} and {@code strike} in index points of the
 * option's own expiry, {@code years} in the VIX convention, {@code vol} as a decimal per
 * square-root year (0.18), {@code discount} the factor to settlement (docs/methodology 3.1).
 *
 * <p>With {@code years <= 0} or {@code vol <= 0} the discounted intrinsic value is returned: an
 * option at settlement is worth its payoff. Otherwise the relative error of a price above 1e-10 of
 * the forward stays below 1e-12, of deltas, gammas and vegas as well ({@code Black76AccuracyTest}).
 */
public final class Black76 {
  static final int PRICE = 0;
  static final int DELTA = 1;
  static final int GAMMA = 2;
  static final int VEGA = 3;
  static final int THETA = 4;
  static final int VANNA = 5;
  static final int VOLGA = 6;
  static final int OUTPUTS = 7;

  private Black76() {}

  /** Price in index points. */
  public static double price(
      Right right, double forward, double strike, double years, double vol, double discount) {
    double intrinsic = Math.max(0.0, right.sign() * (forward - strike));
    double s = vol * Math.sqrt(Math.max(years, 0));
    requireNumbers(forward, strike, s, discount);
    if (!(s > 0)) {
      return discount * intrinsic;
    }
    double low = Math.min(forward, strike);
    double y = Elementary.logOfQuotient(low, Math.max(forward, strike));
    return discount * (timeValue(low, y, s) + intrinsic);
  }

  /** Undiscounted time value in points; the same operations in the same order as the kernel's. */
  private static double timeValue(double low, double y, double s) {
    double c = y / s;
    if (TimeValue.inSeriesDomain(y, s) && c - 0.5 * s <= TimeValue.FARTHEST) {
      return low * TimeValue.density(c - 0.5 * s) * TimeValue.seriesDifference(c, s);
    }
    return low * TimeValue.of(y, s);
  }

  /** Price and sensitivities, each for one option and one unit of the index. */
  public static OptionGreeks greeks(
      Right right, double forward, double strike, double years, double vol, double discount) {
    requireNumbers(forward, strike, vol * Math.sqrt(Math.max(years, 0)), discount);
    double rate = years > 0 ? -StrictMath.log(discount) / years : 0.0;
    double[] out = new double[OUTPUTS];
    evaluate(right == Right.CALL, forward, strike, years, vol, rate, discount, out);
    return new OptionGreeks(
        out[PRICE], out[DELTA], out[GAMMA], out[VEGA], out[THETA], out[VANNA], out[VOLGA]);
  }

  /**
   * Price and sensitivities into {@code out}, in the order of the constants above; {@code rate}
   * (decimal per year, continuous) only enters theta, {@code discount} everything.
   */
  static void evaluate(
      boolean call,
      double forward,
      double strike,
      double years,
      double vol,
      double rate,
      double discount,
      double[] out) {
    double sign = call ? 1.0 : -1.0;
    double intrinsic = Math.max(sign * (forward - strike), 0.0);
    double rootYears = Math.sqrt(Math.max(years, 0));
    double s = vol * rootYears;
    double low = Math.min(forward, strike);
    double y = Elementary.logOfQuotient(low, Math.max(forward, strike));
    double c = y / s;
    double t = 0.5 * s;
    if (!(s > 0) || c - t > TimeValue.FARTHEST) {
      worthless(sign, intrinsic, forward, strike, rate, discount, out);
      return;
    }
    double density = TimeValue.density(c - t);
    double side = forward >= strike ? 1.0 : -1.0;
    double outer = MillsRatio.of(c + t);
    double share = low * density / forward;
    double inner;
    if (TimeValue.inSeriesDomain(y, s)) {
      inner = share * (outer + TimeValue.seriesDifference(c, s));
    } else {
      inner = c >= t ? density * MillsRatio.of(c - t) : 1 - density * MillsRatio.of(t - c);
    }
    double probability = side > 0 ? 1 - share * outer : inner;
    double weight = discount * low * density;
    double h = side * c;
    double price = discount * (timeValue(low, y, s) + intrinsic);
    double vega = weight * rootYears;
    out[PRICE] = price;
    out[DELTA] = discount * (call ? probability : side > 0 ? -share * outer : inner - 1);
    out[GAMMA] = discount * share / (forward * s);
    out[VEGA] = vega;
    out[THETA] = rate * price - 0.5 * weight * vol / rootYears;
    out[VANNA] = -discount * share * (h - t) / vol;
    out[VOLGA] = vega * (h + t) * (h - t) / vol;
  }

  /** A NaN must stop where it is born, not at the end of a sum of greeks. */
  private static void requireNumbers(
      double forward, double strike, double deviation, double discount) {
    if (!(forward > 0 && strike > 0 && discount > 0 && Math.abs(deviation) <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "Black needs a positive forward, strike and discount and a finite vol and time: forward "
              + forward
              + ", strike "
              + strike
              + ", discount "
              + discount
              + ", vol sqrt(years) "
              + deviation);
    }
  }

  /** At settlement, without volatility, or so far out that the time value is below 1e-300. */
  private static void worthless(
      double sign,
      double intrinsic,
      double forward,
      double strike,
      double rate,
      double discount,
      double[] out) {
    java.util.Arrays.fill(out, 0.0);
    out[PRICE] = discount * intrinsic;
    out[DELTA] = sign * (forward - strike) > 0 ? sign * discount : 0.0;
    out[THETA] = rate * out[PRICE];
  }
}
