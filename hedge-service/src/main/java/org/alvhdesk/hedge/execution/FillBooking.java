package org.alvhdesk.hedge.execution;

import java.util.List;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.CondorLegFill;
import org.alvhdesk.hedge.book.FillOrigin;
import org.alvhdesk.hedge.book.LegFill;
import org.alvhdesk.hedge.engine.MarketInputs;
import org.alvhdesk.hedge.proposal.Moves;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.execution.OrderLeg;
import org.alvhdesk.strategy.execution.Reconciled.Matched;
import org.alvhdesk.strategy.execution.WorkingOrder;
import org.alvhdesk.strategy.rules.HedgeLayer;

/**
 * Puts what a broker filled into the book; position, cash, fees and state follow the fills. Legs of
 * condors are kept here and told to condor-service, whose book has the condors they make.
 */
final class FillBooking {
  private FillBooking() {}

  /**
   * Books {@code matched}, all of {@code proposal}, and moves it: FILLED when nothing is left, else
   * PARTLY_FILLED; a change that has ended stays ended.
   *
   * @param orders of the proposal before these fills
   */
  static void book(
      BookUnit unit,
      Proposal proposal,
      List<WorkingOrder> orders,
      List<Matched> matched,
      Actor actor) {
    MarketInputs inputs = unit.book().inputs();
    for (Matched m : matched) {
      Execution e = m.execution();
      OrderLeg leg = leg(orders, m);
      if (proposal.isCondor()) {
        unit.fillCondor(new CondorLegFill.Place(proposal.id(), m.order(), m.leg()), leg, e, actor);
        continue;
      }
      unit.fill(
          proposal.id(),
          BookUnit.Cause.PROPOSAL,
          FillOrigin.broker(e, actor.name()),
          inputs,
          List.of(fill(HedgeLayer.valueOf(leg.layer()), e)));
    }
    List<WorkingOrder> after = WorkingChanges.of(proposal, unit);
    if (proposal.isCondor()) {
      CondorExecutions.publish(unit, proposal, after, actor);
    }
    if (proposal.state().isFinal()) {
      return;
    }
    boolean complete = after.stream().allMatch(WorkingOrder::isComplete);
    String what = matched.stream().map(m -> text(m.execution())).collect(Collectors.joining("; "));
    if (complete) {
      proposal.sizedFor().ifPresent(condors -> unit.book().sized(inputs.step().session(), condors));
      Moves.move(unit, proposal, RequestEvent.FILL, "FILLED", actor, "broker fill: " + what);
      return;
    }
    Moves.moveAgain(
        unit,
        proposal,
        RequestEvent.FILL_PART,
        "PARTLY_FILLED",
        actor,
        "broker fill: " + what + "; left: " + left(after),
        unit.occurrence());
  }

  /** {@code e} as a leg of {@code layer}. */
  static LegFill fill(HedgeLayer layer, Execution e) {
    return new LegFill(layer, e.action(), e.contract(), e.quantity(), e.pricePoints());
  }

  /** {@code e} with its id, for the audit. */
  static String text(Execution e) {
    return e.text() + " (" + e.broker() + " " + e.executionId() + ")";
  }

  private static String left(List<WorkingOrder> orders) {
    return orders.stream()
        .flatMap(o -> o.left().stream())
        .flatMap(order -> order.legs().stream().map(leg -> leg.text(order.units())))
        .collect(Collectors.joining("; "));
  }

  private static OrderLeg leg(List<WorkingOrder> orders, Matched m) {
    return orders.stream()
        .filter(o -> o.proposalId().equals(m.proposalId()) && o.order().number() == m.order())
        .findFirst()
        .orElseThrow()
        .order()
        .legs()
        .get(m.leg());
  }
}
