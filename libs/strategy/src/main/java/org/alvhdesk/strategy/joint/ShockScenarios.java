package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alvhdesk.strategy.joint.history.ShockWindow;

/**
 * The SHOCK family: the eight measured windows of docs/methodology 3.7, from start to end close,
 * applied as ratios to today's levels.
 *
 * <p>VIX forwards: the measured constant-maturity VX multipliers at 30, 110 and 180 days,
 * interpolated in their logarithm; outside along the outer segments, never past the move of VIX
 * itself and never against it (unless a measured forward went there). VIX-option volatilities move
 * with VVIX. When the VIX of a scenario is clipped, its forwards move by the same share less.
 */
final class ShockScenarios {
  private static final List<ShockWindow> WINDOWS =
      List.of(
          window("2018-02-02..05", -0.041, 17.3, 37.3, 1.97, 1.34, 1.26, 126, 177),
          window("2015-08-19..24", -0.090, 15.2, 40.7, 1.56, 1.23, 1.15, 92, 169),
          window("2020-02-21..28", -0.115, 17.1, 40.1, 1.47, 1.18, 1.12, 105, 126),
          window("2020-02-21..03-09", -0.177, 17.1, 54.5, 2.25, 1.58, 1.46, 105, 137),
          window("2018-12-03..24", -0.157, 16.4, 36.1, 1.48, 1.20, 1.17, 86, 112),
          window("2011-07-29..08-08", -0.134, 25.2, 48.0, 1.55, 1.24, 1.18, 107, 135),
          window("2010-05-03..07", -0.076, 20.2, 41.0, 1.47, 1.25, 1.21, 96, 135),
          window("2022-01-03..24", -0.081, 16.6, 29.9, 1.39, 1.09, 1.05, 108, 154));

  private ShockScenarios() {}

  /** The default windows. */
  static List<Scenario> from(double vix) {
    return from(vix, WINDOWS);
  }

  /** The default windows, rounded as methodology 3.7 prints them. */
  static List<ShockWindow> windows() {
    return WINDOWS;
  }

  /** Other windows, such as ones measured from stored history. */
  static List<Scenario> from(double vix, List<ShockWindow> windows) {
    List<Scenario> all = new ArrayList<>();
    for (ShockWindow window : windows) {
      all.add(scenario(window, vix));
    }
    return all;
  }

  private static Scenario scenario(ShockWindow window, double vix) {
    double vixTo = Scenario.clipVix(vix, vix * window.vixTo() / window.vixFrom());
    double share = window.logVix() == 0 ? 1 : StrictMath.log(vixTo / vix) / window.logVix();
    MaturityCurve logMultiplier = logMultiplier(window);
    return new Scenario(
        ScenarioFamily.SHOCK,
        window.name(),
        window.spxMove(),
        vixTo,
        days -> share * logMultiplier.at(days),
        window.vvixTo() / window.vvixFrom());
  }

  /**
   * Log moves of the VIX forwards over a window by calendar days. Measured maturities keep what was
   * measured; outside them the outer segments are followed, held between no move, the move of VIX
   * and the measured ones.
   */
  static MaturityCurve logMultiplier(ShockWindow window) {
    List<Double> logs = window.vxMultipliers().values().stream().map(StrictMath::log).toList();
    double lowest = Math.min(0, window.logVix());
    double highest = Math.max(0, window.logVix());
    for (double log : logs) {
      lowest = Math.min(lowest, log);
      highest = Math.max(highest, log);
    }
    return new MaturityCurve(List.copyOf(window.vxMultipliers().keySet()), logs, lowest, highest);
  }

  private static ShockWindow window(
      String name,
      double spxMove,
      double vixFrom,
      double vixTo,
      double cm30,
      double cm110,
      double cm180,
      double vvixFrom,
      double vvixTo) {
    return new ShockWindow(
        name,
        spxMove,
        vixFrom,
        vixTo,
        new TreeMap<>(Map.of(30, cm30, 110, cm110, 180, cm180)),
        vvixFrom,
        vvixTo);
  }
}
