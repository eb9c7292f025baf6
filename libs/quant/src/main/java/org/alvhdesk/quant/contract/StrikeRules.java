package org.alvhdesk.quant.contract;

import java.util.ArrayList;
import java.util.List;

/**
 * Strikes by rule, for when no listed grid is at hand. The VIX rule is the exchange's; the SPX one
 * is ours, from the grids of eight real chains of 2019 to 2024, and leaves strikes out rather than
 * inventing them.
 */
public final class StrikeRules {
  /** Name of the exchange's rule for VIX options. */
  public static final String VIX_SPECIFICATION = "VIX-SPECIFICATION";

  /** Name of our fallback for SPX and SPXW options. */
  public static final String SPX_FALLBACK = "SPX-FALLBACK-2024";

  private StrikeRules() {}

  /**
   * VIX and VIXW strikes from {@code low} to {@code high} points: 0.50 apart below 15, 1 below 200,
   * 5 above (Cboe specification, docs/methodology 1.2).
   *
   * @throws IllegalArgumentException when there is none in the range
   */
  public static StrikeGrid.ByRule vix(double low, double high) {
    List<Double> strikes = new ArrayList<>();
    for (double k = 0.5; k <= high; k += k < 15 ? 0.5 : k < 200 ? 1 : 5) {
      if (k >= low) {
        strikes.add(k);
      }
    }
    return grid(VIX_SPECIFICATION, strikes);
  }

  /**
   * SPX or SPXW strikes from 50 % to 130 % of {@code forwardPoints}. The step depends on the days
   * to expiry and is finer between 85 % and 110 %: 5 and 25 points up to 60 days, 10 and 50 up to
   * 170, 25 and 50 up to 370, 50 and 100 up to 700, 100 and 200 beyond.
   *
   * @throws IllegalArgumentException when the forward is not positive or the days are negative
   */
  public static StrikeGrid.ByRule spx(double forwardPoints, int daysToExpiry) {
    if (!(forwardPoints > 0) || !Double.isFinite(forwardPoints) || daysToExpiry < 0) {
      throw new IllegalArgumentException(
          "forwardPoints must be positive and daysToExpiry not negative: "
              + forwardPoints
              + ", "
              + daysToExpiry);
    }
    int fine =
        daysToExpiry <= 60
            ? 5
            : daysToExpiry <= 170 ? 10 : daysToExpiry <= 370 ? 25 : daysToExpiry <= 700 ? 50 : 100;
    int coarse = daysToExpiry <= 60 ? 25 : daysToExpiry <= 370 ? 50 : fine * 2;
    List<Double> strikes = new ArrayList<>();
    int first = (int) StrictMath.ceil(forwardPoints * 0.5 / fine) * fine;
    for (int k = Math.max(first, fine); k <= forwardPoints * 1.3; k += fine) {
      boolean near = k >= forwardPoints * 0.85 && k <= forwardPoints * 1.10;
      if (near || k % coarse == 0) {
        strikes.add((double) k);
      }
    }
    return grid(SPX_FALLBACK, strikes);
  }

  private static StrikeGrid.ByRule grid(String rule, List<Double> strikes) {
    return new StrikeGrid.ByRule(rule, strikes.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
