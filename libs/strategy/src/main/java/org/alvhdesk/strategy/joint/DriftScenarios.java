package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.trace.Texts;

/**
 * The DRIFT family of docs/methodology 3.7: for an SPX return x, ln(VIX'/VIX) = -4.41 ln(1+x), and
 * ln(F'/F) = b(T) ln(VIX'/VIX) for a VIX forward. Volatilities of VIX options stay.
 *
 * <p>b(T) is measured at 30 to 180 days. Below 30 it follows the first segment, at most 1 (a
 * forward at expiry is the VIX itself); beyond 180 the last segment, at least 0.15, which gives
 * 0.172 at 220 days, inside the 0.15 to 0.19 that is known of it.
 */
final class DriftScenarios {
  /** Daily OLS 2006-2024H1, R2 0.53. */
  private static final double VIX_BETA = 4.41;

  private static final MaturityCurve FORWARD_BETA =
      new MaturityCurve(
          List.of(30, 60, 90, 110, 150, 180),
          List.of(0.517, 0.372, 0.294, 0.260, 0.216, 0.197),
          0.15,
          1.0);

  /** SPX moves shown, percent; 000-5 asks for -10, 003-12 for -3, -5 and -10. */
  private static final int[] MOVES_PERCENT = {-10, -7, -5, -3, 3, 4, 7};

  /** Name of the row that 000-5 caps. */
  static final String CAPPED = name(-10);

  private DriftScenarios() {}

  static List<Scenario> from(double vix) {
    List<Scenario> all = new ArrayList<>();
    for (int percent : MOVES_PERCENT) {
      double move = percent / 100.0;
      double vixTo =
          Scenario.clipVix(vix, vix * StrictMath.exp(-VIX_BETA * StrictMath.log(1 + move)));
      double logVix = StrictMath.log(vixTo / vix);
      all.add(
          new Scenario(
              ScenarioFamily.DRIFT,
              name(percent),
              move,
              vixTo,
              days -> forwardBeta(days) * logVix,
              1));
    }
    return all;
  }

  /** b(T), decimal, for a forward {@code days} calendar days away. */
  static double forwardBeta(int days) {
    return FORWARD_BETA.at(days);
  }

  private static String name(int percent) {
    return "SPX " + (percent > 0 ? "+" : "") + Texts.plain(BigDecimal.valueOf(percent)) + " %";
  }
}
