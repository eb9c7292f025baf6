package org.alvhdesk.hedge.book;

import java.util.List;
import java.util.Objects;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.strategy.execution.Order;
import org.alvhdesk.strategy.execution.Orders;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.alvhdesk.strategy.hedge.HedgeHolding;

/** The legs of a hedge change as orders. */
public final class ApprovedLegs {
  private ApprovedLegs() {}

  /**
   * The orders that {@code legs} are.
   *
   * @param holdings what is held now
   * @param filled what is filled of them already: it tells what closed a position that is gone
   */
  public static List<Order> orders(
      List<ProposalView.Leg> legs, List<HedgeHolding> holdings, List<HedgeFill> filled) {
    return Orders.ofHedge(
        legs.stream()
            .map(
                leg ->
                    new Orders.Approved(
                        leg.layer(),
                        Action.valueOf(leg.action()),
                        leg.quantity(),
                        PaperFill.contract(leg),
                        leg.limitPoints(),
                        !closes(leg, holdings, filled)))
            .toList());
  }

  /** Whether {@code leg} trades as one with others of {@code legs}. */
  static boolean inCombo(List<ProposalView.Leg> legs, ProposalView.Leg leg) {
    return orders(legs, List.of(), List.of()).stream()
        .filter(Order::isCombo)
        .flatMap(order -> order.legs().stream())
        .anyMatch(
            of ->
                of.layer().equals(leg.layer())
                    && of.contract().equals(PaperFill.contract(leg))
                    && of.action().name().equals(leg.action()));
  }

  private static boolean closes(
      ProposalView.Leg leg, List<HedgeHolding> holdings, List<HedgeFill> filled) {
    HedgeContract contract = PaperFill.contract(leg);
    int sign = Action.valueOf(leg.action()).sign();
    boolean takesBack =
        holdings.stream()
            .anyMatch(
                h ->
                    h.layer().name().equals(leg.layer())
                        && h.contract().equals(contract)
                        && Integer.signum(h.quantity()) == -sign);
    return takesBack
        || filled.stream()
            .anyMatch(
                f ->
                    !f.isOpening()
                        && Objects.equals(f.hedgeLayer().name(), leg.layer())
                        && f.contract().equals(contract));
  }
}
