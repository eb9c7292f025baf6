package org.alvhdesk.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.DoubleUnaryOperator;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.Slice;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.quant.pricing.Black76;
import org.alvhdesk.quant.pricing.Right;
import org.alvhdesk.quant.vol.Smile;

/** Small option slices for tests, priced by Black-76 on a given smile. */
public final class Slices {
  public static final LocalDate SESSION = LocalDate.of(2018, 1, 4);
  public static final Instant NOON = Instant.parse("2018-01-04T17:00:00Z");
  public static final double RATE = 0.04;

  private Slices() {}

  /** The SPX smile of methodology 3.7 around {@code atmVol}. */
  public static Smile spxSmile(double atmVol) {
    return new Smile(atmVol, -0.02 / 0.15, 0.004 / 0.15, -6, 6);
  }

  /** Flat smile. */
  public static Smile flat(double vol) {
    return new Smile(vol, 0, 0, -6, 6);
  }

  /** Locked quotes at the model price; {@code days} after {@link #SESSION}, years = days / 365. */
  public static Slice locked(
      OptionRoot root, int days, double forward, Smile smile, double... strikes) {
    return quoted(root, SESSION.plusDays(days), days, forward, smile, p -> 0, strikes);
  }

  /** Quotes at model price -/+ {@code halfSpread} of the price, not rounded. */
  public static Slice quoted(
      OptionRoot root,
      LocalDate expiry,
      int days,
      double forward,
      Smile smile,
      DoubleUnaryOperator halfSpread,
      double... strikes) {
    double years = days / 365.0;
    double discount = StrictMath.exp(-RATE * years);
    int n = strikes.length;
    double[][] q = new double[5][n];
    for (int i = 0; i < n; i++) {
      double vol = smile.vol(forward, strikes[i], years);
      double call = Black76.price(Right.CALL, forward, strikes[i], years, vol, discount);
      double put = Black76.price(Right.PUT, forward, strikes[i], years, vol, discount);
      q[0][i] = call - halfSpread.applyAsDouble(call);
      q[1][i] = call + halfSpread.applyAsDouble(call);
      q[2][i] = put - halfSpread.applyAsDouble(put);
      q[3][i] = put + halfSpread.applyAsDouble(put);
      q[4][i] = vol;
    }
    return new Slice(
        root,
        expiry,
        NOON,
        years,
        forward,
        discount,
        strikes,
        q[0],
        q[1],
        q[2],
        q[3],
        q[4],
        Quality.MODEL,
        "test");
  }

  /** Strikes from {@code first} to {@code last} in {@code step}s. */
  public static double[] grid(double first, double last, double step) {
    int n = (int) Math.round((last - first) / step) + 1;
    double[] strikes = new double[n];
    for (int i = 0; i < n; i++) {
      strikes[i] = first + i * step;
    }
    return strikes;
  }

  /** VIX strikes: 0.50 below 15, then 1. */
  public static double[] vixGrid() {
    double[] low = grid(8, 14.5, 0.5);
    double[] high = grid(15, 80, 1);
    double[] all = new double[low.length + high.length];
    System.arraycopy(low, 0, all, 0, low.length);
    System.arraycopy(high, 0, all, low.length, high.length);
    return all;
  }

  /** A VIX slice with a half-spread of 5 % of price. */
  public static Slice vix(int days, double forward, double vol) {
    return quoted(
        OptionRoot.VIX, SESSION.plusDays(days), days, forward, flat(vol), p -> 0.05 * p, vixGrid());
  }

  /** {@code slice} with one quote replaced. */
  public static Slice withQuote(Slice slice, double strike, Right right, double bid, double ask) {
    double[][] q = {
      slice.callBid().clone(),
      slice.callAsk().clone(),
      slice.putBid().clone(),
      slice.putAsk().clone()
    };
    int i = slice.indexOf(strike);
    int side = right == Right.CALL ? 0 : 2;
    q[side][i] = bid;
    q[side + 1][i] = ask;
    return new Slice(
        slice.root(),
        slice.expiry(),
        slice.marketTime(),
        slice.years(),
        slice.forward(),
        slice.discount(),
        slice.strikes(),
        q[0],
        q[1],
        q[2],
        q[3],
        slice.vol(),
        slice.quality(),
        slice.source());
  }

  /** {@code slice} as of another market time. */
  public static Slice asOf(Slice slice, Instant marketTime) {
    return new Slice(
        slice.root(),
        slice.expiry(),
        marketTime,
        slice.years(),
        slice.forward(),
        slice.discount(),
        slice.strikes(),
        slice.callBid(),
        slice.callAsk(),
        slice.putBid(),
        slice.putAsk(),
        slice.vol(),
        slice.quality(),
        slice.source());
  }

  /** SPX 6000 of the fixture of methodology 3.7: its forward {@code days} ahead. */
  public static double fixtureForward(int days) {
    return 6000 * StrictMath.exp((RATE - 0.012) * days / 365.0);
  }

  /** The fixture's SPXW chain on its 5-point grid, ATM 15 %. */
  public static Slice fixtureSpx(int days) {
    return locked(OptionRoot.SPXW, days, fixtureForward(days), spxSmile(0.15), grid(5000, 7000, 5));
  }
}
