package org.alvhdesk.quant.vol.smile;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.quant.parity.ParityQuotes;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;

/**
 * A deterministic SPX-like chain of known truth: SVI smiles, spreads that widen with the premium,
 * quotes on the tick grid. For benchmarks and tests.
 */
public final class SyntheticChain {
  /**
   * One expiry.
   *
   * @param truth the slice the quotes come from
   */
  public record Expiry(
      double years, double forward, double discount, SviSlice truth, ParityQuotes quotes) {}

  private SyntheticChain() {}

  /** {@code expiries} expiries from 2 days to 2 years, each with {@code strikes} strikes. */
  public static List<Expiry> spx(int expiries, int strikes) {
    List<Expiry> chain = new ArrayList<>();
    for (int e = 0; e < expiries; e++) {
      double done = expiries == 1 ? 0.5 : (double) e / (expiries - 1);
      double years = (2 + 728 * done * done) / 365;
      double forward = 5000 * StrictMath.exp(0.03 * years);
      double discount = StrictMath.exp(-0.045 * years);
      double theta = 0.16 * 0.16 * years;
      SviSlice truth =
          SviSlice.arbitrageFree(theta, 0.6 / Math.sqrt(theta * (1 + 0.5 * years)), -0.7);
      chain.add(
          new Expiry(years, forward, discount, truth, quotes(forward, discount, truth, strikes)));
    }
    return chain;
  }

  private static ParityQuotes quotes(double forward, double discount, SviSlice truth, int n) {
    double sd = Math.sqrt(truth.variance(0));
    double[][] columns = new double[5][n];
    for (int i = 0; i < n; i++) {
      double k = sd * (-6 + 9.0 * i / (n - 1));
      double strike = forward * StrictMath.exp(k);
      double deviation = Math.sqrt(truth.variance(k));
      columns[0][i] = strike;
      quote(columns, 1, i, Black76.price(Right.CALL, forward, strike, 1, deviation, discount));
      quote(columns, 3, i, Black76.price(Right.PUT, forward, strike, 1, deviation, discount));
    }
    return new ParityQuotes(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  private static void quote(double[][] columns, int at, int i, double price) {
    double tick = price < 3 ? 0.05 : 0.10;
    double half = Math.max(0.5 * tick, 0.006 * price);
    columns[at][i] = Math.max(0, tick * Math.floor((price - half) / tick + 1e-9));
    columns[at + 1][i] = tick * Math.ceil((price + half) / tick - 1e-9);
  }
}
