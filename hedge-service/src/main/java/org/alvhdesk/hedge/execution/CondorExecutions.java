package org.alvhdesk.hedge.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.proposal.CondorContent;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.execution.OrderLeg;
import org.alvhdesk.strategy.execution.WorkingOrder;
import org.alvhdesk.strategy.hedge.OptionSeries;

/** Hands what brokers filled of a condor change to condor-service, which holds condors. */
final class CondorExecutions {
  /** Averages have no end; these decimals give back the cent of 10,000 condors. */
  private static final int PRICE_DECIMALS = 8;

  private static final int LEAST_DECIMALS = 2;

  private CondorExecutions() {}

  /** Publishes all that is filled of {@code proposal}, in the transaction of {@code unit}. */
  static void publish(BookUnit unit, Proposal proposal, List<WorkingOrder> orders, Actor actor) {
    MarketStepV1 step = unit.book().step();
    int sequence = (int) WorkingChanges.condorFills(unit, proposal.id()).count();
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.CONDOR_EXECUTION, proposal.id(), sequence),
            Topics.CONDOR_EXECUTION,
            proposal.id().toString(),
            new CondorExecutionV1(
                proposal.id().toString(),
                proposal.bookKey().bookId(),
                proposal.bookKey().runId(),
                step.step(),
                step.marketTime(),
                sequence,
                actor.name(),
                trades(proposal, orders),
                proposal.contentHash(),
                proposal.signedText()),
            step.marketTime()));
  }

  private static List<CondorExecutionV1.Trade> trades(
      Proposal proposal, List<WorkingOrder> orders) {
    List<CondorChange.Trade> approved = ((CondorContent) proposal.signed()).change().trades();
    List<CondorExecutionV1.Trade> trades = new ArrayList<>();
    for (int i = 0; i < approved.size(); i++) {
      CondorChange.Trade t = approved.get(i);
      WorkingOrder order = orders.get(i);
      trades.add(
          new CondorExecutionV1.Trade(
              t.side(),
              t.layer(),
              t.positionId(),
              t.root(),
              t.expiry(),
              t.quantity(),
              order.whole(),
              order
                  .netPoints(order.whole())
                  .multiply(BigDecimal.valueOf(-OptionRoot.MULTIPLIER_USD))
                  .setScale(2, RoundingMode.HALF_EVEN),
              legs(order)));
    }
    return trades;
  }

  private static List<CondorExecutionV1.Leg> legs(WorkingOrder order) {
    List<CondorExecutionV1.Leg> legs = new ArrayList<>();
    for (int i = 0; i < order.fills().size(); i++) {
      OrderLeg leg = order.order().legs().get(i);
      OptionSeries option = (OptionSeries) leg.contract();
      legs.add(
          new CondorExecutionV1.Leg(
              leg.action().name(),
              option.strike(),
              option.right().name(),
              order.filled().get(i),
              order.whole() == 0 ? null : average(order.legPoints(i, order.whole()), order)));
    }
    return legs;
  }

  private static BigDecimal average(BigDecimal points, WorkingOrder order) {
    BigDecimal average =
        points
            .divide(BigDecimal.valueOf(order.whole()), PRICE_DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return average.setScale(Math.max(LEAST_DECIMALS, average.scale()));
  }
}
