package org.alvhdesk.strategy.hedge;

import java.math.BigDecimal;
import java.util.Optional;
import org.alvhdesk.strategy.proposal.LiveProposal.Bound;
import org.alvhdesk.strategy.proposal.LiveProposal.Leg;
import org.alvhdesk.strategy.proposal.Wanted;
import org.alvhdesk.strategy.rules.HedgeLayer;

/** Hedge trades as the proposal gate compares them: bought at the ask, sold at the bid. */
public final class HedgeGate {
  private HedgeGate() {}

  /** {@code trade} as it is wanted now. */
  public static Wanted wanted(HedgeTrade trade) {
    return new Wanted(
        text(trade.action(), trade.layer(), trade.contract(), trade.quantity()),
        Optional.of(
            trade.action() == Action.BUY ? trade.quote().askPoints() : trade.quote().bidPoints()));
  }

  /**
   * A leg of a live proposal.
   *
   * @param limitPoints worst price, points
   */
  public static Leg leg(
      Action action,
      HedgeLayer layer,
      HedgeContract contract,
      int quantity,
      BigDecimal limitPoints) {
    return new Leg(
        text(action, layer, contract, quantity),
        action == Action.BUY ? Bound.HIGHEST : Bound.LOWEST,
        limitPoints);
  }

  private static String text(
      Action action, HedgeLayer layer, HedgeContract contract, int quantity) {
    return layer + " " + action + " " + quantity + " " + contract.text();
  }
}
