package org.alvhdesk.hedge.capital;

import java.math.BigDecimal;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.hedge.ledger.Figures;
import org.alvhdesk.quant.statistics.Estimate;
import org.alvhdesk.quant.statistics.Refusal;
import org.alvhdesk.strategy.capital.FigureRules;
import org.alvhdesk.strategy.capital.MrpSizing;
import org.alvhdesk.strategy.joint.ScenarioFamily;

/** The book beside what sizing by the market risk premium would hold (000-1, 000-2). */
final class ControlArm {
  private static final double STRESS_MOVE = -0.10;

  private ControlArm() {}

  /** The control of the last decided step: {@code view} holds its scenarios. */
  static CapitalView.Control of(
      FigureRules rules, MarketStepV1 step, CondorBookV1 condors, HedgeBookView view) {
    double premium = rules.mrpPremium().value().doubleValue();
    double aversion = rules.mrpAversion().value().doubleValue();
    double volatility = step.signals().vix() / 100;
    int held = condors.condors().stream().mapToInt(CondorBookV1.Condor::quantity).sum();
    Estimate<MrpSizing.Size> size =
        rules
            .controlArm()
            .only(
                MrpSizing.size(
                    premium, aversion, volatility, condors.navUsd(), step.signals().spx()));
    return new CapitalView.Control(
        step.marketTime(),
        condors.navUsd(),
        premium,
        aversion,
        volatility,
        Figures.of(size.map(MrpSizing.Size::weight)),
        Figures.of(size.map(MrpSizing.Size::condors)),
        Figures.of(size.flatMap(s -> atSameStress(s, held, view)).map(MrpSizing.Scaled::condors)),
        held);
  }

  /** The arm holds condors in the proportions of the book, without a hedge. */
  private static Estimate<MrpSizing.Scaled> atSameStress(
      MrpSizing.Size size, int held, HedgeBookView view) {
    ScenarioRow stress =
        view.scenarios().stream()
            .filter(
                r -> r.family().equals(ScenarioFamily.DRIFT.name()) && r.spxMove() == STRESS_MOVE)
            .findFirst()
            .orElse(null);
    if (stress == null || held == 0) {
      return new Estimate.Refused<>(
          new Refusal.Impossible(
              held == 0 ? "no condor is open" : "the book has no scenario SPX -10 %"));
    }
    BigDecimal loss =
        stress.condorUsd().negate().multiply(BigDecimal.valueOf(size.condors() / held));
    return MrpSizing.atStress(
        new MrpSizing.Arm("MRP", size.condors(), loss), stress.jointBeforeUsd().negate());
  }
}
