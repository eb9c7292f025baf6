package org.alvhdesk.hedge.scenario;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.step.MarketPasts;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.joint.DriftLink;
import org.alvhdesk.strategy.joint.MaturityCurve;
import org.alvhdesk.strategy.joint.RollingLink;
import org.alvhdesk.strategy.joint.history.ShockWindow;

/**
 * What a person asks.
 *
 * @param window a shock beside the named ones; empty for none
 * @param link how VIX and its forwards follow SPX
 * @param share of a shock's condor loss to offset, decimal
 * @param countHeld whether the held hedge counts towards it
 */
record ScenarioQuestion(
    Optional<ShockWindow> window,
    Optional<DriftLink> override,
    BigDecimal share,
    boolean countHeld) {
  private static final BigDecimal LARGEST_SHARE = new BigDecimal("3");
  private static final double LARGEST_BETA = 20;

  /**
   * @throws jakarta.ws.rs.WebApplicationException 400 with what is wrong and what may stand there
   */
  static ScenarioQuestion of(ScenarioParameters p) {
    return new ScenarioQuestion(window(p), link(p), share(p), p.countHeld);
  }

  private static Optional<ShockWindow> window(ScenarioParameters p) {
    if (!p.namesAWindow()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ShockWindow(
              p.name == null || p.name.isBlank() ? "own window" : p.name.strip(),
              number("spxMove", p.spxMove),
              number("vixFrom", p.vixFrom),
              number("vixTo", p.vixTo),
              new TreeMap<>(
                  Map.of(
                      30, number("cm30", p.cm30),
                      110, number("cm110", p.cm110),
                      180, number("cm180", p.cm180))),
              number("vvixFrom", p.vvixFrom),
              number("vvixTo", p.vvixTo)));
    } catch (IllegalArgumentException e) {
      throw Problems.problem(400, e.getMessage());
    }
  }

  private static double number(String name, Double value) {
    if (value == null || !Double.isFinite(value)) {
      throw Problems.problem(
          400,
          "A window needs spxMove (decimal), vixFrom, vixTo, vvixFrom, vvixTo (points) and the"
              + " multipliers cm30, cm110, cm180: "
              + name
              + " is missing. GET /api/v1/history/window of market-data-service measures one.");
    }
    return value;
  }

  /** The link that the caller asks for; else the rolling one of the step's past. */
  DriftLink link(MarketStepV1 step, FigureRules rules) {
    return override.orElseGet(
        () ->
            RollingLink.of(
                Optional.ofNullable(step.history()).map(MarketPasts::toMarket),
                rules.betaWindow().whole()));
  }

  private static Optional<DriftLink> link(ScenarioParameters p) {
    if (p.vixBeta == null) {
      return Optional.empty();
    }
    if (!(p.vixBeta >= 0 && p.vixBeta <= LARGEST_BETA)) {
      throw Problems.problem(
          400,
          "vixBeta is the log change of VIX for a log fall of SPX, from 0 to "
              + LARGEST_BETA
              + ", not "
              + p.vixBeta);
    }
    MaturityCurve forwards = DriftLink.METHODOLOGY.forwardBetas();
    return Optional.of(
        new DriftLink(
            p.vixBeta, p.vixBeta, p.vixBeta, forwards, "b_v " + p.vixBeta + ", set by hand"));
  }

  private static BigDecimal share(ScenarioParameters p) {
    if (p.share.signum() <= 0 || p.share.compareTo(LARGEST_SHARE) > 0) {
      throw Problems.problem(
          400, "share is a decimal above 0 and at most " + LARGEST_SHARE + ", not " + p.share);
    }
    return p.share;
  }
}
