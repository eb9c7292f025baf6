package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.DoubleFunction;
import org.alvhdesk.strategy.joint.history.ShockWindow;
import org.alvhdesk.strategy.trace.Texts;

/**
 * VIX as a function of SPX: what the world looks like after an SPX return, for one reading of one
 * family. Continuous, and nothing moves when SPX does not.
 *
 * @param at scenario by decimal return of SPX
 */
record VixMap(ScenarioFamily family, String name, DoubleFunction<Scenario> at) {

  /** The DRIFT maps: the low, central and high b_v of a link, those that differ. */
  static List<VixMap> drift(double vix, DriftLink link) {
    List<VixMap> maps = new ArrayList<>();
    for (double beta :
        new LinkedHashSet<>(List.of(link.vixBetaLow(), link.vixBeta(), link.vixBetaHigh()))) {
      DriftLink one = link.withVixBeta(beta);
      String name = "b_v " + Texts.fixed(beta, 2);
      maps.add(
          new VixMap(ScenarioFamily.DRIFT, name, x -> DriftScenarios.scenario(name, vix, x, one)));
    }
    return maps;
  }

  /**
   * The SHOCK map of a window: on its side of 0 the share ln(1+x)/ln(1+x_w) of the window's log
   * moves of VIX, forwards and VVIX up to the whole window; what SPX moves further, and the other
   * side, follows the drift betas.
   *
   * @throws IllegalArgumentException when SPX did not move in the window
   */
  static VixMap shock(double vix, ShockWindow window, DriftLink link) {
    double logWindow = StrictMath.log(1 + window.spxMove());
    if (logWindow == 0) {
      throw new IllegalArgumentException(
          "window " + window.name() + " has no SPX move, so it tells nothing of VIX by SPX");
    }
    MaturityCurve logForward = ShockScenarios.logMultiplier(window);
    return new VixMap(
        ScenarioFamily.SHOCK,
        window.name(),
        x -> {
          double log = StrictMath.log(1 + x);
          double share = Math.clamp(log / logWindow, 0, 1);
          double wanted = share * window.logVix() - link.vixBeta() * (log - share * logWindow);
          double vixTo = Scenario.clipVix(vix, vix * StrictMath.exp(wanted));
          double clipped = wanted == 0 ? 1 : StrictMath.log(vixTo / vix) / wanted;
          double drift = -link.vixBeta() * (log - share * logWindow);
          return new Scenario(
              ScenarioFamily.SHOCK,
              window.name(),
              x,
              vixTo,
              days -> clipped * (share * logForward.at(days) + link.forwardBeta(days) * drift),
              StrictMath.pow(window.vvixTo() / window.vvixFrom(), share));
        });
  }
}
