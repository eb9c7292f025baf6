package org.alvhdesk.strategy.joint;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.strategy.joint.history.ShockWindow;

/** DRIFT and SHOCK scenarios for today's VIX; never one family without the other. */
public final class ScenarioSet {
  private final double vix;
  private final List<Scenario> scenarios;

  private ScenarioSet(double vix, List<Scenario> drift, List<Scenario> shock) {
    this.vix = vix;
    scenarios = new ArrayList<>(drift);
    scenarios.addAll(shock);
  }

  /**
   * The betas and the eight windows of methodology 3.7.
   *
   * @param vix VIX now, points
   */
  public static ScenarioSet methodology(double vix) {
    return new ScenarioSet(vix, DriftScenarios.from(vix), ShockScenarios.from(vix));
  }

  /**
   * Betas and windows of the caller's, such as measured ones.
   *
   * @param vix VIX now, points
   * @throws IllegalArgumentException without any window
   */
  public static ScenarioSet of(double vix, DriftLink link, List<ShockWindow> windows) {
    if (windows.isEmpty()) {
      throw new IllegalArgumentException("give at least one shock window");
    }
    return new ScenarioSet(
        vix, DriftScenarios.from(vix, link), ShockScenarios.from(vix, List.copyOf(windows)));
  }

  /** The windows of methodology 3.7, rounded as printed there. */
  public static List<ShockWindow> methodologyWindows() {
    return ShockScenarios.windows();
  }

  /** Names, DRIFT first. */
  public List<String> names() {
    return scenarios.stream().map(Scenario::name).toList();
  }

  /**
   * The scenarios, for a book at the VIX they were made for.
   *
   * @throws IllegalArgumentException for a book at another VIX
   */
  List<Scenario> scenarios(JointBook book) {
    return forVix(book.vix());
  }

  /**
   * The scenarios, for a book at {@code level} points of VIX.
   *
   * @throws IllegalArgumentException for another VIX than they were made for
   */
  List<Scenario> forVix(double level) {
    if (level != vix) {
      throw new IllegalArgumentException(
          "these scenarios start from VIX " + vix + ", the book stands at " + level);
    }
    return List.copyOf(scenarios);
  }
}
