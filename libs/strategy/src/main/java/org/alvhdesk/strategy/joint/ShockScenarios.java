package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.List;

/**
 * The SHOCK family: the eight measured windows of docs/methodology 3.7, from start to end close,
 * applied as ratios to today's levels.
 *
 * <p>VIX forwards: the measured constant-maturity VX multipliers at 30, 110 and 180 days,
 * interpolated in their logarithm; outside along the outer segments, never past the move of VIX
 * itself and never against it. VIX-option volatilities move with VVIX. When the VIX of a scenario
 * is clipped, its forwards move by the same share less.
 */
final class ShockScenarios {
  /** Levels at start and end of a window; {@code cm} are VX multipliers at 30, 110, 180 days. */
  private record Window(
      String name,
      double spxMove,
      double vixFrom,
      double vixTo,
      double cm30,
      double cm110,
      double cm180,
      double vvixFrom,
      double vvixTo) {}

  private static final List<Window> WINDOWS =
      List.of(
          new Window("2018-02-02..05", -0.041, 17.3, 37.3, 1.97, 1.34, 1.26, 126, 177),
          new Window("2015-08-19..24", -0.090, 15.2, 40.7, 1.56, 1.23, 1.15, 92, 169),
          new Window("2020-02-21..28", -0.115, 17.1, 40.1, 1.47, 1.18, 1.12, 105, 126),
          new Window("2020-02-21..03-09", -0.177, 17.1, 54.5, 2.25, 1.58, 1.46, 105, 137),
          new Window("2018-12-03..24", -0.157, 16.4, 36.1, 1.48, 1.20, 1.17, 86, 112),
          new Window("2011-07-29..08-08", -0.134, 25.2, 48.0, 1.55, 1.24, 1.18, 107, 135),
          new Window("2010-05-03..07", -0.076, 20.2, 41.0, 1.47, 1.25, 1.21, 96, 135),
          new Window("2022-01-03..24", -0.081, 16.6, 29.9, 1.39, 1.09, 1.05, 108, 154));

  private ShockScenarios() {}

  static List<Scenario> from(double vix) {
    List<Scenario> all = new ArrayList<>();
    for (Window window : WINDOWS) {
      all.add(scenario(window, vix));
    }
    return all;
  }

  private static Scenario scenario(Window window, double vix) {
    double measured = StrictMath.log(window.vixTo() / window.vixFrom());
    double vixTo = Scenario.clipVix(vix, vix * window.vixTo() / window.vixFrom());
    double clippedShare = StrictMath.log(vixTo / vix) / measured;
    MaturityCurve logMultiplier =
        new MaturityCurve(
            List.of(30, 110, 180),
            List.of(
                StrictMath.log(window.cm30()),
                StrictMath.log(window.cm110()),
                StrictMath.log(window.cm180())),
            0,
            measured);
    return new Scenario(
        ScenarioFamily.SHOCK,
        window.name(),
        window.spxMove(),
        vixTo,
        days -> clippedShare * logMultiplier.at(days),
        window.vvixTo() / window.vvixFrom());
  }
}
