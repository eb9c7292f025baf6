package org.alvhdesk.market;

import org.alvhdesk.quant.vol.Smile;

/**
 * SPX smiles anchored on VIX9D, VIX and VIX3M.
 *
 * <p>Shape: the quadratic of docs/methodology 3.7, steeper: vol = a (1 - 0.18 x + 0.03 x^2), held
 * flat outside x in [-4, 2.5], where put prices still rise with the strike and the curve still
 * falls. The absolute skew grows with the level of volatility. The 25-delta risk reversal of 30
 * days is then a quarter of the at-the-money volatility; real ones were 0.27 of it on 2023-02-15
 * and 0.43 on 2019-12-20, with the slope of methodology 3.7 (0.1333) it would be 0.19.
 *
 * <p>Level: VIX and its sisters are strip volatilities, above the at-the-money one. For this shape
 * the strip gives back its index when atm = (0.877 - 0.12 s) index, with s = index sqrt(years) the
 * standard deviation of the horizon (computed numerically for s from 0.02 to 0.2, then moved by
 * half a percent to what the listed strikes of whole simulated chains give back). Total variance is
 * linear in time between the anchors, volatility flat outside them.
 *
 * <p>Median error of the volatilities of 7 to 75 days and x from -3 to 2: 3.5 % on 2023-02-15, 6.3
 * % on 2019-12-20, a Friday before Christmas whose smile was much steeper; the model is too high
 * there.
 */
final class SpxVolModel {
  static final double SKEW = -0.18;
  static final double CURVATURE = 0.03;
  static final double X_MIN = -4.0;
  static final double X_MAX = 2.5;

  private static final double NINE_DAYS = 9 / 365.0;
  private static final double THIRTY_DAYS = 30 / 365.0;
  private static final double THREE_MONTHS = 93 / 365.0;

  private final double[] anchorYears;
  private final double[] anchorVariance;

  SpxVolModel(MarketState state) {
    double vix = state.vix() / 100;
    double middle = vix * vix * THIRTY_DAYS;
    double[] years = new double[3];
    double[] variance = new double[3];
    int n = 0;
    if (state.vix9d().isPresent()) {
      double near = state.vix9d().getAsDouble() / 100;
      years[n] = NINE_DAYS;
      // Total variance cannot fall with time; VIX is the anchor that stays.
      variance[n++] = Math.min(near * near * NINE_DAYS, 0.98 * middle);
    }
    years[n] = THIRTY_DAYS;
    variance[n++] = middle;
    if (state.vix3m().isPresent()) {
      double far = state.vix3m().getAsDouble() / 100;
      years[n] = THREE_MONTHS;
      variance[n++] = Math.max(far * far * THREE_MONTHS, 1.02 * middle);
    }
    anchorYears = java.util.Arrays.copyOf(years, n);
    anchorVariance = java.util.Arrays.copyOf(variance, n);
  }

  /** Strip volatility (decimal) at a horizon. */
  double stripVol(double years) {
    int last = anchorYears.length - 1;
    if (years <= anchorYears[0]) {
      return Math.sqrt(anchorVariance[0] / anchorYears[0]);
    }
    if (years >= anchorYears[last]) {
      return Math.sqrt(anchorVariance[last] / anchorYears[last]);
    }
    int i = 1;
    while (years > anchorYears[i]) {
      i++;
    }
    double done = (years - anchorYears[i - 1]) / (anchorYears[i] - anchorYears[i - 1]);
    double total = anchorVariance[i - 1] + done * (anchorVariance[i] - anchorVariance[i - 1]);
    return Math.sqrt(total / years);
  }

  Smile smile(double years) {
    double strip = stripVol(years);
    double ratio = Math.max(0.82, 0.877 - 0.12 * strip * Math.sqrt(years));
    return new Smile(ratio * strip, SKEW, CURVATURE, X_MIN, X_MAX);
  }
}
