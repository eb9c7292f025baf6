package org.alvhdesk.strategy.condor.search;

import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.pricing.ChainPricer;
import org.alvhdesk.quant.pricing.GreekColumns;
import org.alvhdesk.quant.pricing.OptionColumns;

/**
 * The out-of-the-money option of every strike as columns: exact prices, greeks, expected payoff and
 * the first constraint its quote fails.
 *
 * <p>Prices are whole numbers of half a millionth of a point, held in doubles: sums of four are
 * exact, and a mid is one too.
 */
final class LegTable {
  /** Price units in one step of the 0.05 grid. */
  static final double UNITS_PER_TICK = 100_000;

  private static final double UNITS_PER_POINT = 2_000_000;
  private static final double MICRO = 1_000_000;

  final double[] strikes;

  /** -1 where the put is out of the money, +1 where the call is, 0 at the forward itself. */
  final int[] side;

  final double[] mid;
  final double[] bid;
  final double[] ask;
  final double[] delta;
  final double[] gamma;
  final double[] vega;
  final double[] theta;

  /** Discounted expected payoff in points under the query's density. */
  final double[] payoff;

  /** QUOTE or VOLATILITY, or null when the option can be priced. */
  final Constraint[] unpriced;

  /** HALF_SPREAD or QUOTE_AGE, or null when it can be traded. */
  final Constraint[] illiquid;

  LegTable(CondorChain chain, Liquidity liquidity, SettlementDensity density) {
    Slice slice = chain.slice();
    int n = slice.strikes().length;
    strikes = slice.strikes();
    side = new int[n];
    mid = new double[n];
    bid = new double[n];
    ask = new double[n];
    unpriced = new Constraint[n];
    illiquid = new Constraint[n];
    OptionColumns options = OptionColumns.ofSize(n);
    double[] vols = new double[n];
    double[] densityVols = new double[n];
    double rate = -StrictMath.log(slice.discount()) / slice.years();
    for (int i = 0; i < n; i++) {
      side[i] = (int) Math.signum(strikes[i] - slice.forward());
      boolean put = side[i] < 0;
      options.forward()[i] = slice.forward();
      options.strike()[i] = strikes[i];
      options.years()[i] = slice.years();
      options.rate()[i] = rate;
      options.call()[i] = !put;
      boolean hasVol = slice.vol()[i] > 0 && slice.vol()[i] < Double.POSITIVE_INFINITY;
      vols[i] = hasVol ? slice.vol()[i] : 1;
      densityVols[i] = density.vol(slice.forward(), strikes[i], slice.years());
      double quoteBid = put ? slice.putBid()[i] : slice.callBid()[i];
      double quoteAsk = put ? slice.putAsk()[i] : slice.callAsk()[i];
      quote(i, quoteBid, quoteAsk, hasVol);
      if (unpriced[i] == null) {
        double age = put ? chain.putAgeMinutes()[i] : chain.callAgeMinutes()[i];
        illiquid[i] = illiquid(liquidity, quoteBid, quoteAsk, age);
      }
    }
    ChainPricer pricer = new ChainPricer();
    GreekColumns greeks = GreekColumns.ofSize(n);
    pricer.price(options, vols, 0, n, greeks);
    delta = greeks.delta();
    gamma = greeks.gamma();
    vega = greeks.vega();
    theta = greeks.theta();
    GreekColumns expected = GreekColumns.ofSize(n);
    pricer.price(options, densityVols, 0, n, expected);
    payoff = expected.price();
  }

  private void quote(int i, double quoteBid, double quoteAsk, boolean hasVol) {
    boolean usable = quoteBid > 0 && quoteAsk >= quoteBid && quoteAsk < Double.POSITIVE_INFINITY;
    if (!usable) {
      unpriced[i] = Constraint.QUOTE;
      return;
    }
    double bidMicro = Math.rint(quoteBid * MICRO);
    double askMicro = Math.rint(quoteAsk * MICRO);
    bid[i] = 2 * bidMicro;
    ask[i] = 2 * askMicro;
    mid[i] = bidMicro + askMicro;
    unpriced[i] = hasVol ? null : Constraint.VOLATILITY;
  }

  private static Constraint illiquid(Liquidity limits, double bid, double ask, double age) {
    double half = 0.5 * (ask - bid);
    boolean tight =
        half <= limits.exemptHalfSpreadPoints()
            || half <= limits.maxHalfSpreadShare() * 0.5 * (bid + ask);
    if (!tight) {
      return Constraint.HALF_SPREAD;
    }
    return age <= limits.maxAgeMinutes() ? null : Constraint.QUOTE_AGE;
  }

  /** Points of {@code units}. */
  static double points(double units) {
    return units / UNITS_PER_POINT;
  }

  /** Whole steps of the 0.05 grid in {@code units}, rounded down; exact below 2^52 units. */
  static double ticks(double units) {
    return Math.floor((units + 0.5) * (1 / UNITS_PER_TICK));
  }
}
