package org.alvhdesk.market;

import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.OptionGreeks;
import org.alvhdesk.quant.pricing.Right;

/**
 * Sensitivities of a slice by strike, to the expiry's own forward; NaN where the slice has no
 * volatility. Put delta is call delta minus the discount factor; gamma and vega are the same for
 * both.
 *
 * @param callDelta index points per index point of the forward
 * @param gamma delta per index point of the forward
 * @param vega index points per 1.00 of volatility
 */
public record SliceGreeks(double[] callDelta, double[] gamma, double[] vega) {

  /** Black-76 sensitivities at the slice's own volatilities. */
  public static SliceGreeks of(Slice slice) {
    int n = slice.strikes().length;
    double[] delta = new double[n];
    double[] gamma = new double[n];
    double[] vega = new double[n];
    for (int i = 0; i < n; i++) {
      double vol = slice.vol()[i];
      if (!(vol > 0)) {
        delta[i] = Double.NaN;
        gamma[i] = Double.NaN;
        vega[i] = Double.NaN;
        continue;
      }
      OptionGreeks g =
          Black76.greeks(
              Right.CALL,
              slice.forward(),
              slice.strikes()[i],
              slice.years(),
              vol,
              slice.discount());
      delta[i] = g.delta();
      gamma[i] = g.gamma();
      vega[i] = g.vega();
    }
    return new SliceGreeks(delta, gamma, vega);
  }
}
