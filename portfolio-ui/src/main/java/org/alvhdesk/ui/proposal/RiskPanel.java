package org.alvhdesk.ui.proposal;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.rest.ChangeRisk;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;
import org.alvhdesk.ui.format.Num;

/**
 * What a change does to the joint book, as it was signed.
 *
 * @param code {@code RISK_REDUCING}, {@code RISK_INCREASING} or {@code UNKNOWN}
 * @param market the levels it was priced at, in words
 */
record RiskPanel(
    String code,
    String direction,
    String tone,
    String why,
    List<KeyFigure> figures,
    List<LimitRow> limits,
    String market) {

  /** One hard limit. */
  record LimitRow(String name, String before, String after, String limit, Num left) {}

  /** Null when nothing was signed about it. */
  static RiskPanel of(ChangeRisk risk) {
    if (risk == null) {
      return null;
    }
    return new RiskPanel(
        risk.direction(),
        words(risk.direction()),
        tone(risk.direction()),
        risk.why(),
        List.of(
            new KeyFigure(
                "Worst shock as held (USD)",
                worst(risk.stressLossBeforeUsd(), risk.worstShockBefore())),
            new KeyFigure(
                "Worst shock after it (USD)",
                worst(risk.stressLossAfterUsd(), risk.worstShockAfter())),
            new KeyFigure("of the condors' loss given back", Fmt.percent(risk.offsetShare(), 1)),
            new KeyFigure("Expected cost, at mid (USD)", Fmt.usd(risk.expectedCostUsd())),
            new KeyFigure("Worst cost, at the limits (USD)", Fmt.usd(risk.worstCostUsd()))),
        risk.limits().stream().map(RiskPanel::limit).toList(),
        market(risk.market()));
  }

  private static LimitRow limit(ChangeRisk.Limit l) {
    return new LimitRow(
        l.name(),
        Fmt.usd(l.beforeUsd()),
        Fmt.usd(l.afterUsd()),
        Fmt.usd(l.limitUsd()),
        Num.pnl(l.headroomUsd()));
  }

  private static String worst(BigDecimal loss, String shock) {
    return loss == null
        ? "cannot be priced"
        : shock == null ? "no loss in any shock" : Fmt.usd(loss.negate()) + " in " + shock;
  }

  private static String market(ChangeRisk.Market m) {
    return "SPX "
        + Fmt.number(m.spx(), 2)
        + ", VIX "
        + Fmt.number(m.vix(), 2)
        + (m.vixForward() == null
            ? ", no VX future"
            : ", VX future of "
                + Fmt.day(m.vixForwardExpiry())
                + " "
                + Fmt.number(m.vixForward(), 2));
  }

  private static String words(String direction) {
    return switch (direction) {
      case "RISK_REDUCING" -> "reduces risk";
      case "RISK_INCREASING" -> "does not only reduce risk";
      default -> "effect on risk not known";
    };
  }

  private static String tone(String direction) {
    return switch (direction) {
      case "RISK_REDUCING" -> "good";
      case "RISK_INCREASING" -> "wait";
      default -> "bad";
    };
  }
}
