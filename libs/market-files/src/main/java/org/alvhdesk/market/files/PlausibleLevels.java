package org.alvhdesk.market.files;

import java.util.Map;

/**
 * Bounds outside which a level is a defect, not a market: points of an index, dollars of a fund.
 */
public final class PlausibleLevels {
  private static final Map<String, double[]> BOUNDS =
      Map.of(
          "SPX", new double[] {1, 100_000},
          "VIX", new double[] {5, 200},
          "VIX9D", new double[] {3, 300},
          "VIX3M", new double[] {5, 200},
          "VVIX", new double[] {40, 300},
          "SKEW", new double[] {90, 250},
          "SPY", new double[] {1, 10_000},
          "VNQ", new double[] {1, 1_000},
          // Split-adjusted: a share that decays by half a year cost 600,000 dollars of today's.
          "VIXY", new double[] {0.01, 100_000_000});

  private PlausibleLevels() {}

  /** Whether {@code symbol} can close at {@code points}; one without bounds always can. */
  public static boolean has(String symbol, double points) {
    double[] bounds = BOUNDS.get(symbol);
    return bounds == null || points >= bounds[0] && points <= bounds[1];
  }
}
