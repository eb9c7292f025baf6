package org.alvhdesk.strategy.desk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.capital.MrpSizing;
import org.alvhdesk.strategy.condor.CondorValuation;
import org.alvhdesk.strategy.hedge.manage.CashPress;
import org.alvhdesk.strategy.input.Observed;
import org.alvhdesk.strategy.joint.ScenarioFamily;
import org.alvhdesk.strategy.joint.ScenarioResult;
import org.alvhdesk.strategy.trace.RuleTrace;

/**
 * What is shown beside a decision and changes none: the Cash Press flag in each of its readings
 * (K9, 003-13), and the size that source 000 wants replaced, as the control arm (000-1, 000-2).
 *
 * @param cashPress one trace a reading
 * @param mrp market-risk-premium size at the implied volatility, or why there is none
 * @param mrpAtSameStress that size scaled to the stress loss of this book at SPX -10 %, or why the
 *     two cannot be compared
 */
public record Controls(
    List<RuleTrace> cashPress,
    Estimate<MrpSizing.Size> mrp,
    Estimate<MrpSizing.Scaled> mrpAtSameStress) {
  private static final double STRESS_MOVE = -0.10;

  public Controls {
    cashPress = List.copyOf(cashPress);
  }

  /**
   * The controls of {@code s} with {@code condors} and their {@code risk}.
   *
   * @param figures premium and risk aversion of the control arm, and whether it is shown
   */
  static Controls of(
      DeskSituation s, PricedCondors condors, RiskPicture risk, FigureRules figures) {
    CashPress.Input input = CashPress.Input.of(s.signals(), theta(s, condors));
    Estimate<MrpSizing.Size> mrp =
        figures
            .controlArm()
            .only(
                MrpSizing.size(
                    figures.mrpPremium().value().doubleValue(),
                    figures.mrpAversion().value().doubleValue(),
                    s.vix() / 100,
                    s.capital().navUsd(),
                    s.spx()));
    return new Controls(
        Arrays.stream(CashPress.Reading.values())
            .map(reading -> CashPress.of(CashPress.Rules.of(reading), input))
            .toList(),
        mrp,
        atSameStress(mrp, condors, risk));
  }

  static Observed theta(DeskSituation s, PricedCondors condors) {
    double theta = 0;
    double value = 0;
    for (CondorValuation v : condors.valuations()) {
      if (v.greeks().isPresent() && v.markPoints().isPresent()) {
        theta += v.greeks().get().thetaPerDayUsd();
        value += 100 * v.position().quantity() * v.markPoints().getAsDouble();
      }
    }
    return CashPress.theta(theta, value, s.marketTime(), s.quality());
  }

  /** The MRP arm holds its condors in the proportions of the book, without a hedge. */
  private static Estimate<MrpSizing.Scaled> atSameStress(
      Estimate<MrpSizing.Size> mrp, PricedCondors condors, RiskPicture risk) {
    ScenarioResult stress =
        risk.scenarios().rows().stream()
            .filter(r -> r.family() == ScenarioFamily.DRIFT && r.spxMove() == STRESS_MOVE)
            .findFirst()
            .orElseThrow();
    if (!risk.stress().isKnown()) {
      return new Estimate.Refused<>(
          new Refusal.Impossible(
              "the stress loss of the book is not known: "
                  + String.join("; ", risk.stress().missing())));
    }
    return switch (mrp) {
      case Estimate.Refused<MrpSizing.Size> refused -> new Estimate.Refused<>(refused.reason());
      case Estimate.Known<MrpSizing.Size>(MrpSizing.Size size) -> {
        double share = condors.count() == 0 ? 0 : size.condors() / condors.count();
        BigDecimal loss = stress.condorUsd().negate().multiply(BigDecimal.valueOf(share));
        yield MrpSizing.atStress(
            new MrpSizing.Arm("MRP", size.condors(), loss), stress.jointAfterUsd().negate());
      }
    };
  }
}
