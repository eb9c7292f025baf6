package org.alvhdesk.strategy.joint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.trace.Texts;

/**
 * The DRIFT family of docs/methodology 3.7: SPX moves, and VIX and its forwards follow by a {@link
 * DriftLink}. Volatilities of VIX options stay.
 */
final class DriftScenarios {
  /** SPX moves shown, percent; 000-5 asks for -10, 003-12 for -3, -5 and -10. */
  private static final int[] MOVES_PERCENT = {-10, -7, -5, -3, 3, 4, 7};

  /** Name of the row that 000-5 caps. */
  static final String CAPPED = name(-10);

  private DriftScenarios() {}

  /** The rows under the betas of the methodology. */
  static List<Scenario> from(double vix) {
    return from(vix, DriftLink.METHODOLOGY);
  }

  /** The rows under other betas. */
  static List<Scenario> from(double vix, DriftLink link) {
    List<Scenario> all = new ArrayList<>();
    for (int percent : MOVES_PERCENT) {
      all.add(scenario(name(percent), vix, percent / 100.0, link));
    }
    return all;
  }

  /** One row: SPX returns {@code move}, decimal, and VIX follows. */
  static Scenario scenario(String name, double vix, double move, DriftLink link) {
    double vixTo = link.vixAfter(vix, move);
    double logVix = StrictMath.log(vixTo / vix);
    return new Scenario(
        ScenarioFamily.DRIFT, name, move, vixTo, days -> link.forwardBeta(days) * logVix, 1);
  }

  private static String name(int percent) {
    return "SPX " + (percent > 0 ? "+" : "") + Texts.plain(BigDecimal.valueOf(percent)) + " %";
  }
}
