package org.alvhdesk.quant.pricing;

import java.util.Arrays;

/**
 * Black-76 prices and sensitivities of whole chains, column by column, without allocation.
 *
 * <p>Options go through in blocks; each stage is one small loop over the block (see {@link
 * BlackSeries} for why). The few options outside the domain of the series (total deviation above
 * one, strike and forward more than a factor of 54 apart, settled options, bad inputs) are then
 * done one by one with {@link Black76}, so every result holds over the whole domain and is the
 * same, bit for bit, as that of the scalar code.
 *
 * <p>An instance owns its scratch space: one per thread.
 */
public final class ChainPricer {
  private static final int BLOCK = OptionBlock.SIZE;

  private final OptionBlock in = new OptionBlock();

  private final double[] vol = new double[BLOCK];
  private final double[] side = new double[BLOCK];
  private final double[] s = new double[BLOCK];
  private final double[] c = new double[BLOCK];
  private final double[] rootYears = new double[BLOCK];
  private final double[] outer = new double[BLOCK];
  private final double[] discount = new double[BLOCK];
  private final double[] share = new double[BLOCK];
  private final double[] weight = new double[BLOCK];
  private final double[] out = new double[BLOCK];
  private final double[] price = new double[BLOCK];
  private final double[] vega = new double[BLOCK];
  private final BlackSeries series = new BlackSeries(BLOCK);
  private final double[] row = new double[Black76.OUTPUTS];

  /**
   * Prices and sensitivities of options {@code [from, from + count)} of {@code options} at {@code
   * vols} (decimal per square-root year) into the same rows of {@code greeks}.
   *
   * @return number of rows with a fault (see {@link GreekColumns#fault})
   * @throws IndexOutOfBoundsException when a column is too short
   */
  public int price(OptionColumns options, double[] vols, int from, int count, GreekColumns greeks) {
    java.util.Objects.checkFromIndexSize(from, count, options.size());
    java.util.Objects.checkFromIndexSize(from, count, vols.length);
    java.util.Objects.checkFromIndexSize(from, count, greeks.size());
    int faults = 0;
    for (int done = 0; done < count; done += BLOCK) {
      faults += block(options, vols, from + done, Math.min(BLOCK, count - done), greeks);
    }
    return faults;
  }

  private int block(OptionColumns options, double[] vols, int at, int n, GreekColumns greeks) {
    load(options, vols, at, n);
    deviations(n);
    outerMills(n);
    series.evaluate(c, s, n);
    in.growth(-1, discount, n);
    weights(n);
    prices(n);
    System.arraycopy(price, 0, greeks.price(), at, n);
    deltas(n);
    System.arraycopy(out, 0, greeks.delta(), at, n);
    gammas(n);
    System.arraycopy(out, 0, greeks.gamma(), at, n);
    vegas(n);
    System.arraycopy(vega, 0, greeks.vega(), at, n);
    thetas(n);
    System.arraycopy(out, 0, greeks.theta(), at, n);
    vannas(n);
    System.arraycopy(out, 0, greeks.vanna(), at, n);
    volgas(n);
    System.arraycopy(out, 0, greeks.volga(), at, n);
    return outsideSeries(options, vols, at, n, greeks);
  }

  private void load(OptionColumns options, double[] vols, int at, int n) {
    in.load(options, at, n);
    System.arraycopy(vols, at, vol, 0, n);
    // +1 where the forward is not below the strike: no comparison, so no mispredicted branch.
    double[] forward = in.forward;
    double[] strike = in.strike;
    for (int i = 0; i < n; i++) {
      side[i] = Math.signum((forward[i] - strike[i]) + Double.MIN_NORMAL);
    }
  }

  private void deviations(int n) {
    for (int i = 0; i < n; i++) {
      double root = Math.sqrt(in.years[i]);
      double total = vol[i] * root;
      rootYears[i] = root;
      s[i] = total;
      c[i] = in.y[i] / total;
    }
  }

  private void outerMills(int n) {
    for (int i = 0; i < n; i++) {
      double x = c[i] + 0.5 * s[i];
      double scale = 1 / (x + MillsRatio.CENTRE);
      outer[i] = MillsRatio.scaled((x - MillsRatio.CENTRE) * scale) * scale;
    }
  }

  private void weights(int n) {
    double[] density = series.density;
    for (int i = 0; i < n; i++) {
      double scaled = in.low[i] * density[i];
      share[i] = scaled / in.forward[i];
      weight[i] = discount[i] * in.low[i] * density[i];
    }
  }

  private void prices(int n) {
    double[] density = series.density;
    double[] sum = series.sum;
    for (int i = 0; i < n; i++) {
      double intrinsic = Math.max(in.sign[i] * (in.forward[i] - in.strike[i]), 0.0);
      price[i] = discount[i] * (in.low[i] * density[i] * (-2 * sum[i]) + intrinsic);
    }
  }

  /** The four cases of {@link Black76} (call or put, forward above or below) in one formula. */
  private void deltas(int n) {
    double[] sum = series.sum;
    for (int i = 0; i < n; i++) {
      out[i] = share[i] * (outer[i] + (side[i] - 1) * sum[i]);
    }
    for (int i = 0; i < n; i++) {
      out[i] = discount[i] * (0.5 * (in.sign[i] + side[i]) - side[i] * out[i]);
    }
  }

  private void gammas(int n) {
    for (int i = 0; i < n; i++) {
      out[i] = discount[i] * share[i] / (in.forward[i] * s[i]);
    }
  }

  private void vegas(int n) {
    for (int i = 0; i < n; i++) {
      vega[i] = weight[i] * rootYears[i];
    }
  }

  private void thetas(int n) {
    for (int i = 0; i < n; i++) {
      out[i] = in.rate[i] * price[i] - 0.5 * weight[i] * vol[i] / rootYears[i];
    }
  }

  private void vannas(int n) {
    for (int i = 0; i < n; i++) {
      out[i] = -discount[i] * share[i] * (side[i] * c[i] - 0.5 * s[i]) / vol[i];
    }
  }

  private void volgas(int n) {
    for (int i = 0; i < n; i++) {
      double h = side[i] * c[i];
      double t = 0.5 * s[i];
      out[i] = vega[i] * (h + t) * (h - t) / vol[i];
    }
  }

  /** The options the stages above are not made for, one by one. */
  private int outsideSeries(
      OptionColumns options, double[] vols, int at, int n, GreekColumns greeks) {
    clearFaults(greeks.fault(), at, n);
    excess(n);
    if (OptionBlock.largest(out, n) <= 0) {
      return 0;
    }
    int faults = 0;
    for (int i = 0; i < n; i++) {
      if (!(out[i] <= 0)) {
        faults += alone(options, vols, at + i, greeks);
      }
    }
    return faults;
  }

  private static void clearFaults(OptionFault[] fault, int at, int n) {
    for (int i = at; i < at + n; i++) {
      if (fault[i] != OptionFault.NONE) {
        fault[i] = OptionFault.NONE;
      }
    }
  }

  /** Into {@code out}: not positive where the series holds; NaN where an input is not a number. */
  private void excess(int n) {
    for (int i = 0; i < n; i++) {
      double tooWide = Math.max(s[i] - TimeValue.SERIES_MAX_DEVIATION, Double.MIN_NORMAL - s[i]);
      out[i] = Math.max(tooWide, c[i] - 0.5 * s[i] - TimeValue.FARTHEST);
    }
    for (int i = 0; i < n; i++) {
      double tooFar =
          Math.max(in.y[i] - TimeValue.SERIES_MAX_LOG_MONEYNESS, Double.MIN_NORMAL - in.low[i]);
      out[i] = Math.max(Math.max(out[i], tooFar), 0 * discount[i]);
    }
  }

  private int alone(OptionColumns options, double[] vols, int i, GreekColumns greeks) {
    OptionFault fault = options.fault(i);
    if (fault == OptionFault.NONE && !(vols[i] >= 0 && vols[i] < Double.POSITIVE_INFINITY)) {
      fault = OptionFault.VOL;
    }
    greeks.fault()[i] = fault;
    if (fault != OptionFault.NONE) {
      Arrays.fill(row, Double.NaN);
      greeks.put(i, row);
      return 1;
    }
    Black76.evaluate(
        options.call()[i],
        options.forward()[i],
        options.strike()[i],
        options.years()[i],
        vols[i],
        options.rate()[i],
        Elementary.exp(-options.rate()[i] * options.years()[i]),
        row);
    greeks.put(i, row);
    return 0;
  }
}
