package org.alvhdesk.quant.vol;

/**
 * Least-squares fit of a {@link Smile} to observed volatilities of one expiry: the quadratic of
 * docs/methodology 3.7 in normalised moneyness, unweighted, on the strikes inside a moneyness
 * window.
 *
 * <p>Because moneyness is measured in at-the-money standard deviations, the fit is repeated until
 * the at-the-money volatility it finds is the one it was measured with. On volatilities that come
 * from a {@code Smile} with the same window it returns that smile up to rounding.
 */
public final class SmileFit {
  private static final int MAX_PASSES = 60;
  private static final double TOLERANCE = 1e-12;

  /**
   * Share of the window used for the regression: the edge, where the curve turns flat, stays out
   * even while the at-the-money volatility is still a few percent off.
   */
  private static final double NEAR = 0.9;

  private SmileFit() {}

  /**
   * Smile through {@code vols}.
   *
   * @param forward index points of this expiry
   * @param years time to settlement, positive
   * @param strikes index points, ascending
   * @param vols decimal per square-root year, one per strike; NaN or non-positive ones are skipped
   * @param xMin normalised moneyness below which the curve is flat, negative; strikes beyond 90 %
   *     of it are not used
   * @param xMax normalised moneyness above which the curve is flat, positive; the same
   * @return the fitted smile; where nothing was observed as far out as the window, the curve is
   *     flat from the last observation; with fewer than three usable strikes it is flat altogether
   * @throws IllegalArgumentException without a single usable volatility, or when forward or years
   *     are not positive
   */
  public static Smile fit(
      double forward, double years, double[] strikes, double[] vols, double xMin, double xMax) {
    if (!(forward > 0)
        || !(years > 0)
        || strikes.length != vols.length
        || !(xMin < 0)
        || !(xMax > 0)) {
      throw new IllegalArgumentException(
          "smile fit needs forward > 0, years > 0, one vol per strike and xMin < 0 < xMax: "
              + forward
              + ", "
              + years);
    }
    double atm = nearestVol(forward, strikes, vols);
    Smile best = new Smile(atm, 0, 0, xMin, xMax);
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      Smile next = onePass(forward, years, strikes, vols, xMin, xMax, best.atmVol());
      if (next == null) {
        return best;
      }
      boolean settled = Math.abs(next.atmVol() - best.atmVol()) <= TOLERANCE * best.atmVol();
      best = next;
      if (settled) {
        break;
      }
    }
    return best;
  }

  private static double nearestVol(double forward, double[] strikes, double[] vols) {
    double nearest = Double.NaN;
    double distance = Double.POSITIVE_INFINITY;
    for (int i = 0; i < strikes.length; i++) {
      double d = Math.abs(strikes[i] - forward);
      if (vols[i] > 0 && d < distance) {
        distance = d;
        nearest = vols[i];
      }
    }
    if (!(nearest > 0)) {
      throw new IllegalArgumentException("no usable volatility among " + vols.length + " strikes");
    }
    return nearest;
  }

  /**
   * One regression with moneyness measured in {@code atm}; null when the strikes do not carry it.
   */
  private static Smile onePass(
      double forward,
      double years,
      double[] strikes,
      double[] vols,
      double xMin,
      double xMax,
      double atm) {
    double scale = 1 / (atm * Math.sqrt(years));
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double y0 = 0;
    double y1 = 0;
    double y2 = 0;
    double seenLow = Double.POSITIVE_INFINITY;
    double seenHigh = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < strikes.length; i++) {
      if (!(vols[i] > 0) || !(strikes[i] > 0)) {
        continue;
      }
      double x = StrictMath.log(strikes[i] / forward) * scale;
      seenLow = Math.min(seenLow, x);
      seenHigh = Math.max(seenHigh, x);
      if (x < NEAR * xMin || x > NEAR * xMax) {
        continue;
      }
      double xx = x * x;
      s0 += 1;
      s1 += x;
      s2 += xx;
      s3 += xx * x;
      s4 += xx * xx;
      y0 += vols[i];
      y1 += vols[i] * x;
      y2 += vols[i] * xx;
    }
    if (s0 < 3) {
      return null;
    }
    double c00 = s2 * s4 - s3 * s3;
    double c01 = s2 * s3 - s1 * s4;
    double c02 = s1 * s3 - s2 * s2;
    double det = s0 * c00 + s1 * c01 + s2 * c02;
    if (!(Math.abs(det) > 1e-14 * s0 * s2 * s4)) {
      return null;
    }
    double a = (c00 * y0 + c01 * y1 + c02 * y2) / det;
    double b = (c01 * y0 + (s0 * s4 - s2 * s2) * y1 + (s1 * s2 - s0 * s3) * y2) / det;
    double c = (c02 * y0 + (s1 * s2 - s0 * s3) * y1 + (s0 * s2 - s1 * s1) * y2) / det;
    if (!(a > 0)) {
      return null;
    }
    double low = Math.max(xMin, seenLow);
    double high = Math.min(xMax, seenHigh);
    // b and c were measured with x of the old at-the-money volatility: restate them for the new
    // one.
    double ratio = a / atm;
    return new Smile(a, b / a * ratio, c / a * ratio * ratio, low, high);
  }
}
