package org.alvhdesk.simulation;

import java.util.Optional;
import org.alvhdesk.market.history.Issues;
import org.alvhdesk.market.history.SessionClose;

/**
 * Advances and declines of an exchange of {@value #ISSUES} issues that move: half of them rise on a
 * day without a move, 22 percent more for each percent of SPX, and noise of its own stream.
 */
final class SimulatedBreadth {
  private static final int ISSUES = 2950;
  private static final double PER_MOVE = 22;
  private static final double NOISE = 0.08;

  private final SeededNoise noise;

  SimulatedBreadth(long seed, Scenario scenario) {
    noise = new SeededNoise(seed, scenario.id() + "/breadth");
  }

  /** {@code close} with its breadth; sessions must come in order. */
  SessionClose onto(SessionClose close, double spxBefore) {
    double move = StrictMath.log(close.spx() / spxBefore);
    double share = Math.clamp(0.5 + PER_MOVE * move + NOISE * noise.normal(), 0.04, 0.96);
    int advances = (int) StrictMath.round(ISSUES * share);
    return close.with(Optional.of(new Issues(advances, ISSUES - advances)));
  }
}
