package org.alvhdesk.market;

import org.alvhdesk.quant.vol.Smile;

/**
 * SPX smiles anchored on VIX9D, VIX and VIX3M.
 *
 * <p>Shape: docs/methodology 3.7, vol = a (1 - 0.1333 x + 0.02667 x^2), held flat outside x in [-4,
 * 2.5]: left of -4 the quadratic would make put prices fall with the strike, at 2.5 it is at its
 * lowest. Against the real 30-day smile of 2023-02-15 it is within 0.06 of relative volatility from
 * x = -3 to 2. The absolute skew grows with the level of volatility.
 *
 * <p>Level: VIX and its sisters are strip volatilities, above the at-the-money one. For this shape
 * the strip of the quotes gives back its index when atm = (0.920 - 0.14 s) index, with s = index
 * sqrt(years) the standard deviation of the horizon (computed numerically for volatilities 8 to 60
 * and 9 to 93 days; the real ratio of 2023-02-15 was 0.90). Total variance is linear in time
 * between the anchors, volatility flat outside them.
 *
 * <p>Median error of the volatilities of 7 to 75 days and x from -3 to 2: 4.6 % on 2023-02-15, 9.1
 * % on 2019-12-20, a Friday before Christmas whose smile was much steeper; the model is too high
 * there.
 */
final class SpxVolModel {
  static final double SKEW = -0.02 / 0.15;
  static final double CURVATURE = 0.004 / 0.15;
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
    double ratio = Math.max(0.86, 0.920 - 0.14 * strip * Math.sqrt(years));
    return new Smile(ratio * strip, SKEW, CURVATURE, X_MIN, X_MAX);
  }
}
