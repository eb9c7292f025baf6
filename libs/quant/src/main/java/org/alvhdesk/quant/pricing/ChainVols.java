package org.alvhdesk.quant.pricing;

import java.util.Objects;

/**
 * Implied volatilities of whole chains, column by column, without allocation.
 *
 * <p>As in {@link ChainPricer} a block of options goes through many small loops without branches:
 * time value, a first guess by table ({@link VolGuess}), then two third-order Householder steps on
 * the logarithm of the time value. What these stages are not made for (total deviation above one,
 * strikes more than a factor of 54 from the forward, prices without a volatility, the rare price
 * where two steps do not settle) is solved one by one by {@link ImpliedVol}.
 *
 * <p>An instance owns its scratch space: one per thread.
 */
public final class ChainVols {
  private static final int BLOCK = OptionBlock.SIZE;

  /** Time value over model value minus one before the last step, at most: its square squared. */
  private static final double SETTLED = 2e-4;

  /** Time value over intrinsic value above which the price surely holds more than its rounding. */
  private static final double ROUNDING = 1e-15;

  private final OptionBlock in = new OptionBlock();
  private final double[] price = new double[BLOCK];
  private final double[] growth = new double[BLOCK];
  private final double[] intrinsic = new double[BLOCK];
  private final double[] value = new double[BLOCK];
  private final double[] ratio = new double[BLOCK];
  private final double[] beta = new double[BLOCK];
  private final double[] share = new double[BLOCK];
  private final double[] s = new double[BLOCK];
  private final double[] c = new double[BLOCK];
  private final double[] d = new double[BLOCK];
  private final double[] residual = new double[BLOCK];
  private final double[] newton = new double[BLOCK];
  private final double[] second = new double[BLOCK];
  private final double[] third = new double[BLOCK];
  private final BlackSeries series = new BlackSeries(BLOCK);

  /**
   * Volatilities of options {@code [from, from + count)} of {@code options} at {@code prices}
   * (index points, discounted with each option's rate) into the same rows of {@code vols}.
   *
   * @return number of rows without a volatility (see {@link VolColumns#reason})
   * @throws IndexOutOfBoundsException when a column is too short
   */
  public int solve(OptionColumns options, double[] prices, int from, int count, VolColumns vols) {
    Objects.checkFromIndexSize(from, count, options.size());
    Objects.checkFromIndexSize(from, count, prices.length);
    Objects.checkFromIndexSize(from, count, vols.size());
    int missing = 0;
    for (int done = 0; done < count; done += BLOCK) {
      missing += block(options, prices, from + done, Math.min(BLOCK, count - done), vols);
    }
    return missing;
  }

  private int block(OptionColumns options, double[] prices, int at, int n, VolColumns vols) {
    load(options, prices, at, n);
    timeValues(n);
    guess(n);
    for (int step = 0; step < 2; step++) {
      deviations(n);
      series.evaluate(c, s, n);
      residuals(n);
      derivatives(n);
      improve(n);
    }
    return finish(options, prices, at, n, vols);
  }

  private void load(OptionColumns options, double[] prices, int at, int n) {
    in.load(options, at, n);
    System.arraycopy(prices, at, price, 0, n);
    in.growth(1, growth, n);
  }

  /** As in {@link ImpliedVol#timeValue}, and its two normalisations. */
  private void timeValues(int n) {
    for (int i = 0; i < n; i++) {
      intrinsic[i] = Math.max(in.sign[i] * (in.forward[i] - in.strike[i]), 0.0);
    }
    for (int i = 0; i < n; i++) {
      double grown = price[i] * growth[i];
      double lost = Math.fma(price[i], growth[i], -grown);
      value[i] = (grown - intrinsic[i]) + lost;
    }
    for (int i = 0; i < n; i++) {
      share[i] = value[i] / in.low[i];
      beta[i] = value[i] / Math.sqrt(in.forward[i] * in.strike[i]);
    }
  }

  private void guess(int n) {
    for (int i = 0; i < n; i++) {
      s[i] = VolGuess.deviation(in.y[i], beta[i]);
    }
  }

  private void deviations(int n) {
    for (int i = 0; i < n; i++) {
      c[i] = in.y[i] / s[i];
    }
  }

  /** ln(time value / model value): exact near the root, of the right size before. */
  private void residuals(int n) {
    double[] sum = series.sum;
    double[] density = series.density;
    for (int i = 0; i < n; i++) {
      double difference = -2 * sum[i];
      double model = density[i] * difference;
      d[i] = difference;
      ratio[i] = (share[i] - model) / (share[i] + model);
    }
    for (int i = 0; i < n; i++) {
      residual[i] = Elementary.logOfRatio(ratio[i]);
    }
  }

  /** As in {@link ImpliedVol#householder}. */
  private void derivatives(int n) {
    for (int i = 0; i < n; i++) {
      double r = 1 / d[i];
      double perDeviation = c[i] / s[i];
      double h = c[i] * perDeviation - 0.25 * s[i];
      newton[i] = residual[i] * d[i];
      second[i] = h - r;
      third[i] = h * h - 3 * perDeviation * perDeviation - 0.25 - 3 * h * r + 2 * r * r;
    }
  }

  private void improve(int n) {
    for (int i = 0; i < n; i++) {
      double step = newton[i];
      double numerator = 1 + 0.5 * second[i] * step;
      double denominator = 1 + step * (second[i] + third[i] * step * (1.0 / 6));
      s[i] += step * numerator / denominator;
    }
  }

  private int finish(OptionColumns options, double[] prices, int at, int n, VolColumns vols) {
    int missing = 0;
    for (int i = 0; i < n; i++) {
      boolean settled =
          Math.abs(ratio[i]) <= SETTLED
              && s[i] > 0
              && s[i] <= TimeValue.SERIES_MAX_DEVIATION
              && in.y[i] <= TimeValue.SERIES_MAX_LOG_MONEYNESS
              && c[i] - 0.5 * s[i] <= TimeValue.FARTHEST
              && value[i] > ROUNDING * intrinsic[i]
              && value[i] < in.low[i]
              && in.years[i] > 0;
      if (settled) {
        vols.vol()[at + i] = s[i] / Math.sqrt(in.years[i]);
        vols.reason()[at + i] = VolReason.NONE;
      } else {
        missing += alone(options, prices[at + i], at + i, i, vols);
      }
    }
    return missing;
  }

  /** Option {@code i}, element {@code k} of the block, by the scalar solver. */
  private int alone(OptionColumns options, double quoted, int i, int k, VolColumns vols) {
    VolReason reason = reason(options, quoted, i, k);
    vols.reason()[i] = reason;
    if (reason != VolReason.NONE) {
      vols.vol()[i] = Double.NaN;
      return 1;
    }
    double most = Math.max(in.forward[k], in.strike[k]);
    double logMoneyness = Elementary.logOfQuotient(in.low[k], most);
    vols.vol()[i] =
        ImpliedVol.deviation(logMoneyness, value[k], in.low[k], most) / Math.sqrt(in.years[k]);
    return 0;
  }

  private VolReason reason(OptionColumns options, double quoted, int i, int k) {
    if (options.fault(i) != OptionFault.NONE || !(Math.abs(quoted) <= Double.MAX_VALUE)) {
      return VolReason.BAD_INPUT;
    }
    return in.years[k] > 0
        ? ImpliedVol.outside(quoted, value[k], intrinsic[k], in.low[k])
        : VolReason.EXPIRED;
  }
}
