package org.alvhdesk.condor.proposal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.book.TradeFill;
import org.alvhdesk.condor.engine.CondorQuotes;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.strategy.condor.desk.CondorGate;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.execution.CondorPaper;
import org.alvhdesk.strategy.execution.PaperMode;

/**
 * Honest paper fills of released proposals (ADR 0006): every condor at the worst touch of its four
 * quotes or where else its release says (ADR 0030), never worse than its approved limit, never on
 * quotes that are stale or contradict each other, all trades of a proposal or none.
 */
final class Filling {
  private Filling() {}

  /**
   * Tries to fill {@code proposal} on the quotes of {@code inputs}. It ends as FILLED, as EXPIRED
   * once its time is over, as STALE when the book is not the one that was approved; else it waits.
   * Nothing happens to what people work at a broker.
   *
   * @return true when the book has changed
   */
  static boolean attempt(BookUnit unit, ProposalRow proposal, MarketInputs inputs) {
    if (proposal.paper().isEmpty()) {
      return false;
    }
    PaperMode mode = proposal.paper().get();
    Optional<String> stale = stale(unit, proposal);
    if (stale.isPresent()) {
      Outcomes.end(unit, proposal, inputs.step(), CondorFillV1.STALE, stale.get());
      return false;
    }
    if (proposal.isExpired(inputs.step().marketTime())) {
      Outcomes.end(
          unit,
          proposal,
          inputs.step(),
          CondorFillV1.EXPIRED,
          "the market did not give its limits before " + proposal.expiresAt());
      return false;
    }
    if (!CondorQuotes.forFill(proposal.trades(), inputs, unit.now()).isEmpty()) {
      return false;
    }
    Optional<List<TradeFill>> prices = prices(mode, proposal.trades(), inputs);
    prices.ifPresent(
        fills ->
            Outcomes.filled(
                unit,
                proposal,
                inputs.step(),
                mode,
                unit.fill(proposal.id(), fills, mode, inputs.step())));
    return prices.isPresent();
  }

  private static Optional<String> stale(BookUnit unit, ProposalRow proposal) {
    if (unit.book().version() != proposal.bookVersion) {
      return Optional.of(
          "the condor book is at version "
              + unit.book().version()
              + ", the approved change was made for version "
              + proposal.bookVersion);
    }
    return proposal.trades().stream()
        .filter(trade -> trade.side() == CondorTrade.Side.CLOSE && !unit.holds(trade))
        .findFirst()
        .map(trade -> "the book does not hold what it closes: " + trade.text());
  }

  /** The price of every trade, if each is inside its limit. */
  private static Optional<List<TradeFill>> prices(
      PaperMode mode, List<CondorTrade> trades, MarketInputs inputs) {
    List<TradeFill> fills = new ArrayList<>();
    for (CondorTrade trade : trades) {
      Optional<BigDecimal> price =
          CondorPaper.price(mode, trade, inputs.slices(), inputs.step().session())
              .filter(CondorGate.leg(trade)::allows);
      if (price.isEmpty()) {
        return Optional.empty();
      }
      fills.add(new TradeFill(trade, price.get()));
    }
    return Optional.of(fills);
  }
}
