package org.alvhdesk.market;

/**
 * Listed strikes of the model chains (docs/methodology 1.1, 1.2), dense enough that a leg stays
 * quoted while the market moves away from it, as on the exchange.
 */
final class StrikeGrid {
  private static final double[] VIX = vixStrikes();

  private StrikeGrid() {}

  /**
   * SPX strikes around {@code spot}: multiples of 5 from 70 % to 160 % (a condor opened before a
   * fall of a third still finds its calls), multiples of 25 from 30 % and up to 180 %.
   */
  static double[] spx(double spot) {
    long denseLow = StrictMath.round(spot * 0.70 / 25) * 25;
    long denseHigh = StrictMath.round(spot * 1.60 / 25) * 25;
    long low = StrictMath.round(spot * 0.30 / 25) * 25;
    long high = StrictMath.round(spot * 1.80 / 25) * 25;
    low = Math.max(low, 25);
    denseLow = Math.max(denseLow, low);
    int n = (int) ((denseLow - low) / 25 + (denseHigh - denseLow) / 5 + (high - denseHigh) / 25);
    double[] strikes = new double[n + 1];
    int i = 0;
    for (long k = low; k < denseLow; k += 25) {
      strikes[i++] = k;
    }
    for (long k = denseLow; k < denseHigh; k += 5) {
      strikes[i++] = k;
    }
    for (long k = denseHigh; k <= high; k += 25) {
      strikes[i++] = k;
    }
    return strikes;
  }

  /** VIX strikes: every 0.5 from 8 to 15, every point to 180. The same on every day. */
  static double[] vix() {
    return VIX.clone();
  }

  private static double[] vixStrikes() {
    double[] strikes = new double[14 + 166];
    int i = 0;
    for (double k = 8; k < 15; k += 0.5) {
      strikes[i++] = k;
    }
    for (int k = 15; k <= 180; k++) {
      strikes[i++] = k;
    }
    return strikes;
  }
}
