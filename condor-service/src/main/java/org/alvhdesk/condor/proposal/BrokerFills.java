package org.alvhdesk.condor.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.book.BrokerFill;
import org.alvhdesk.contracts.event.CondorExecutionV1;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.consume.InvalidEvent;
import org.alvhdesk.strategy.condor.desk.CondorTrade;

/**
 * Books the condors that a broker filled. A fact says everything that is filled, so the book takes
 * what it lacks of it: the same fact again, or an older one, finds nothing to do.
 */
final class BrokerFills {
  private BrokerFills() {}

  /**
   * Books what {@code fact} has beyond what is booked of {@code proposal}.
   *
   * @return true when the book has changed
   * @throws InvalidEvent when it does not fit the proposal, or the position that it buys back is
   *     not held: people must look
   */
  static boolean take(
      BookUnit unit, ProposalRow proposal, CondorExecutionV1 fact, MarketStepV1 step) {
    if (fact.sequence() <= proposal.bookedSequence()) {
      return false;
    }
    List<CondorTrade> trades = trades(proposal, fact);
    List<Optional<CondorFillV1.Fill>> before = proposal.booked();
    List<BrokerFill> news = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < trades.size(); i++) {
      Optional<BrokerFill> fill = fill(trades.get(i), fact.trades().get(i), before.get(i));
      if (fill.isPresent()) {
        news.add(fill.get());
        places.add(i);
      }
    }
    proposal.atBroker();
    List<Optional<CondorFillV1.Fill>> booked = new ArrayList<>(before);
    if (!news.isEmpty()) {
      List<CondorFillV1.Fill> done = book(unit, proposal, news, step);
      for (int i = 0; i < done.size(); i++) {
        booked.set(places.get(i), Optional.of(done.get(i)));
      }
      Outcomes.brokerFill(unit, proposal, step, news, fact.recordedBy());
    }
    proposal.booked(booked, fact.sequence());
    if (!proposal.hasEnded() && isComplete(fact)) {
      Outcomes.filledByBroker(
          unit, proposal, step, booked.stream().flatMap(Optional::stream).toList());
    }
    return !news.isEmpty();
  }

  private static List<CondorFillV1.Fill> book(
      BookUnit unit, ProposalRow proposal, List<BrokerFill> news, MarketStepV1 step) {
    try {
      return unit.fillByBroker(proposal.id(), news, step);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new InvalidEvent("fill of proposal " + proposal.id() + ": " + e.getMessage());
    }
  }

  private static List<CondorTrade> trades(ProposalRow proposal, CondorExecutionV1 fact) {
    List<CondorTrade> trades = proposal.trades();
    boolean fits = trades.size() == fact.trades().size();
    for (int i = 0; fits && i < trades.size(); i++) {
      CondorExecutionV1.Trade told = fact.trades().get(i);
      fits =
          told.side().equals(trades.get(i).side().name())
              && told.quantity() == trades.get(i).quantity()
              && told.filled() <= told.quantity();
    }
    if (!fits || CondorFillV1.FILLED.equals(proposal.outcome) && proposal.bookedSequence() == 0) {
      throw new InvalidEvent(
          "fills " + fact.sequence() + " of proposal " + proposal.id() + " are not of its trades");
    }
    return trades;
  }

  private static Optional<BrokerFill> fill(
      CondorTrade trade, CondorExecutionV1.Trade told, Optional<CondorFillV1.Fill> before) {
    int condors = told.filled() - before.map(CondorFillV1.Fill::quantity).orElse(0);
    BigDecimal cash =
        told.cashUsd().subtract(before.map(CondorFillV1.Fill::cashUsd).orElse(BigDecimal.ZERO));
    return condors > 0
        ? Optional.of(new BrokerFill(trade, condors, cash, before))
        : Optional.empty();
  }

  private static boolean isComplete(CondorExecutionV1 fact) {
    return fact.trades().stream().allMatch(t -> t.filled() == t.quantity());
  }
}
