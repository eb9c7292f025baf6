package org.alvhdesk.ui.ladder;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.contracts.rest.TouchOdds;
import org.alvhdesk.ui.condor.LadderLayer;
import org.alvhdesk.ui.condor.Strikes;
import org.alvhdesk.ui.condor.Touch;
import org.alvhdesk.ui.format.Fmt;
import org.alvhdesk.ui.format.Num;

/**
 * One layer with its budget and what is held of it.
 *
 * @param used maximum loss of its positions, US dollars
 * @param usedShare of its budget; empty when nothing is held
 */
record LayerCard(LadderLayer state, String used, String usedShare, List<Held> positions) {

  /** One condor held in the layer. */
  record Held(
      int quantity,
      String strikes,
      String expiry,
      int dte,
      Num pnl,
      String earned,
      String pop,
      String shortTouch) {}

  static LayerCard of(LadderView.Layer l, List<TouchOdds> touches) {
    BigDecimal budget = l.layer().budgetUsd();
    boolean known =
        budget != null && budget.signum() > 0 && l.usedUsd() != null && !l.positions().isEmpty();
    return new LayerCard(
        LadderLayer.of(l.layer()),
        Fmt.usd(l.usedUsd()),
        known ? Fmt.percent(l.usedUsd().doubleValue() / budget.doubleValue(), 0) : "",
        l.positions().stream().map(c -> held(c, touches)).toList());
  }

  private static Held held(CondorBookV1.Condor c, List<TouchOdds> touches) {
    return new Held(
        c.quantity(),
        Strikes.of(c),
        Fmt.day(c.expiry()),
        c.dte(),
        Num.pnl(c.pnlUsd()),
        earned(c),
        Fmt.percent(c.probabilityOfProfit(), 1),
        Touch.of(touches, c));
  }

  /** Share of the credit that would be kept if it were bought back at mid. */
  private static String earned(CondorBookV1.Condor c) {
    return c.markPoints() == null || c.creditPoints().signum() <= 0
        ? Fmt.NONE
        : Fmt.percent(1 - c.markPoints() / c.creditPoints().doubleValue(), 0);
  }
}
