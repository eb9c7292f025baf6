package org.alvhdesk.quant.vol.smile;

import org.alvhdesk.quant.parity.ParityQuotes;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.ChainVols;
import org.alvhdesk.quant.pricing.Normal;
import org.alvhdesk.quant.pricing.OptionColumns;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.pricing.VolColumns;
import org.alvhdesk.quant.pricing.VolReason;

/**
 * Out-of-the-money quotes of one expiry prepared for a smile fit, as a structure of arrays: puts
 * below the forward, calls from it on, premiums divided by the discount factor. Only strikes with a
 * bid and an ask above it; what was left out is counted.
 */
public final class SmileQuotes {
  private final double forward;
  private final double years;
  private final int size;
  private final double[] strike;
  private final double[] k;
  private final double[] bid;
  private final double[] ask;
  private final double[] vol;
  private final double[] halfSpread;
  private final int noBid;
  private final int crossed;
  private final int noVol;

  private SmileQuotes(double forward, double years, Kept a, int noBid, int crossed, int noVol) {
    this.forward = forward;
    this.years = years;
    this.size = a.size;
    this.strike = a.strike;
    this.k = a.k;
    this.bid = a.bid;
    this.ask = a.ask;
    this.vol = a.vol;
    this.halfSpread = a.halfSpread;
    this.noBid = noBid;
    this.crossed = crossed;
    this.noVol = noVol;
  }

  private static final class Kept {
    final double[] strike;
    final double[] k;
    final double[] bid;
    final double[] ask;
    final double[] vol;
    final double[] halfSpread;
    int size;

    Kept(int n) {
      strike = new double[n];
      k = new double[n];
      bid = new double[n];
      ask = new double[n];
      vol = new double[n];
      halfSpread = new double[n];
    }

    void add(double forward, double years, double at, double bidHere, double askHere, double v) {
      double sd = v * Math.sqrt(years);
      double logMoneyness = StrictMath.log(at / forward);
      double vega = forward * Math.sqrt(years) * Normal.density(0.5 * sd - logMoneyness / sd);
      strike[size] = at;
      k[size] = logMoneyness;
      bid[size] = bidHere;
      ask[size] = askHere;
      vol[size] = v;
      halfSpread[size] = 0.5 * (askHere - bidHere) / vega;
      size++;
    }
  }

  /**
   * Quotes of a chain whose forward and discount are known from parity.
   *
   * @param forward index points
   * @param discount factor to settlement
   * @param years time to settlement, positive
   * @throws IllegalArgumentException when one of the three is not positive
   */
  public static SmileQuotes of(ParityQuotes quotes, double forward, double discount, double years) {
    require(forward, years);
    if (!(discount > 0)) {
      throw new IllegalArgumentException("discount must be positive, was " + discount);
    }
    int n = quotes.size();
    OptionColumns options = OptionColumns.ofSize(n);
    double[] mids = new double[n];
    double[] bids = new double[n];
    double[] asks = new double[n];
    int usable = 0;
    int noBid = 0;
    int crossed = 0;
    for (int i = 0; i < n; i++) {
      double strike = quotes.strikes()[i];
      boolean call = strike >= forward;
      double bid = (call ? quotes.callBid()[i] : quotes.putBid()[i]) / discount;
      double ask = (call ? quotes.callAsk()[i] : quotes.putAsk()[i]) / discount;
      if (!(bid > 0)) {
        noBid++;
      } else if (!(ask > bid)) {
        crossed++;
      } else {
        options.forward()[usable] = forward;
        options.strike()[usable] = strike;
        options.years()[usable] = years;
        options.call()[usable] = call;
        mids[usable] = 0.5 * (bid + ask);
        bids[usable] = bid;
        asks[usable] = ask;
        usable++;
      }
    }
    VolColumns vols = VolColumns.ofSize(usable);
    int noVol = new ChainVols().solve(options, mids, 0, usable, vols);
    Kept kept = new Kept(usable);
    for (int i = 0; i < usable; i++) {
      if (vols.reason()[i] == VolReason.NONE) {
        kept.add(forward, years, options.strike()[i], bids[i], asks[i], vols.vol()[i]);
      }
    }
    return new SmileQuotes(forward, years, kept, noBid, crossed, noVol);
  }

  /**
   * Quotes that come as volatilities (decimal per square-root year), for example from a provider's
   * smile file. Strikes without two positive ascending volatilities are left out and counted.
   *
   * @throws IllegalArgumentException when forward or years are not positive, the lengths differ or
   *     a strike is not positive and above the one before
   */
  public static SmileQuotes ofVols(
      double forward, double years, double[] strikes, double[] bidVols, double[] askVols) {
    require(forward, years);
    if (bidVols.length != strikes.length || askVols.length != strikes.length) {
      throw new IllegalArgumentException("one bid and one ask volatility per strike is needed");
    }
    Kept kept = new Kept(strikes.length);
    int noBid = 0;
    int crossed = 0;
    for (int i = 0; i < strikes.length; i++) {
      if (!(strikes[i] > (i == 0 ? 0 : strikes[i - 1]))) {
        throw new IllegalArgumentException("strikes must be positive and ascend: " + strikes[i]);
      }
      if (!(bidVols[i] > 0)) {
        noBid++;
      } else if (!(askVols[i] > bidVols[i])) {
        crossed++;
      } else {
        Right right = strikes[i] >= forward ? Right.CALL : Right.PUT;
        double bid = Black76.price(right, forward, strikes[i], years, bidVols[i], 1);
        double ask = Black76.price(right, forward, strikes[i], years, askVols[i], 1);
        kept.add(forward, years, strikes[i], bid, ask, 0.5 * (bidVols[i] + askVols[i]));
        kept.halfSpread[kept.size - 1] = 0.5 * (askVols[i] - bidVols[i]);
      }
    }
    return new SmileQuotes(forward, years, kept, noBid, crossed, 0);
  }

  private static void require(double forward, double years) {
    if (!(forward > 0) || !(years > 0)) {
      throw new IllegalArgumentException(
          "forward and years must be positive: " + forward + ", " + years);
    }
  }

  /** Forward, index points. */
  public double forward() {
    return forward;
  }

  /** Time to settlement, years of 525,600 minutes. */
  public double years() {
    return years;
  }

  /** Number of usable quotes. */
  public int size() {
    return size;
  }

  /** Strike of quote {@code i}, index points. */
  public double strike(int i) {
    return strike[i];
  }

  /** Log forward moneyness of quote {@code i}. */
  public double k(int i) {
    return k[i];
  }

  /** Undiscounted bid of quote {@code i}, index points. */
  public double bid(int i) {
    return bid[i];
  }

  /** Undiscounted ask of quote {@code i}, index points. */
  public double ask(int i) {
    return ask[i];
  }

  /** Volatility of the mid of quote {@code i}, decimal per square-root year. */
  public double vol(int i) {
    return vol[i];
  }

  /** Half the spread of quote {@code i} in volatility (spread / 2 / vega), decimal. */
  public double halfSpread(int i) {
    return halfSpread[i];
  }

  /** Right of quote {@code i}. */
  public Right right(int i) {
    return strike[i] >= forward ? Right.CALL : Right.PUT;
  }

  /** Strikes left out because nobody bid. */
  public int noBid() {
    return noBid;
  }

  /** Strikes left out because the ask was not above the bid. */
  public int crossed() {
    return crossed;
  }

  /** Strikes left out because no volatility gives their mid. */
  public int noVol() {
    return noVol;
  }
}
