package org.alvhdesk.ui.condor;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.KeyFigure;

/**
 * What a condor proposal would do, to which ladder, at which cost.
 *
 * @param shifts layers that the trades move along the expiries
 * @param figures of the whole change
 * @param scope what the scenarios hold and leave out
 * @param gaps what could not be valued
 */
public record ChangeView(
    List<TradeCard> trades,
    List<ShiftView> shifts,
    List<LadderLayer> layers,
    Choice choice,
    List<KeyFigure> figures,
    String scope,
    CondorScenarios scenarios,
    List<String> gaps) {

  /**
   * From the contract; null when it is no condor proposal.
   *
   * @param spx today's level, index points, or null
   * @param touches touch probabilities of now, which are no part of what is signed; null when none
   *     are told
   */
  public static ChangeView of(CondorChange c, Double spx, List<TouchOdds> touches) {
    return c == null
        ? null
        : new ChangeView(
            TradeCard.of(c.trades(), spx, touches),
            ShiftView.of(c),
            LadderLayer.of(c.layers()),
            Choice.of(c.selection(), touches),
            figures(c),
            c.scenarioScope(),
            CondorScenarios.of(c.scenarios()),
            c.gaps());
  }

  /** The whole change in a few figures. */
  public static List<KeyFigure> figures(CondorChange c) {
    CondorChange.Cost cost = c.cost();
    boolean received = cost.cashAtLimitUsd() != null && cost.cashAtLimitUsd().signum() >= 0;
    return List.of(
        new KeyFigure(
            received ? "Received at the limits (USD)" : "Paid at the limits (USD)",
            cost.cashAtLimitUsd() == null ? Fmt.NONE : Fmt.usd(cost.cashAtLimitUsd().abs())),
        new KeyFigure("Max loss (USD)", move(cost.maxLossBeforeUsd(), cost.maxLossAfterUsd())),
        new KeyFigure("Margin (USD)", move(cost.marginBeforeUsd(), cost.marginAfterUsd())),
        new KeyFigure(
            "Stress loss, condors alone (USD)",
            move(c.stressLossBeforeUsd(), c.stressLossAfterUsd())));
  }

  private static String move(BigDecimal before, BigDecimal after) {
    return Fmt.usd(before) + " \u2192 " + Fmt.usd(after);
  }
}
