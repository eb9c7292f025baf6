package org.alvhdesk.condor.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
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
 * quotes that are stale or contradict each other, all trades of a proposal or none; and only what
 * was approved, by the very row that the fill is made from.
 */
@ApplicationScoped
class Filling {
  private final Genuine genuine;

  Filling(Genuine genuine) {
    this.genuine = genuine;
  }

  /**
   * Tries to fill {@code proposal} on the quotes of {@code inputs}. It ends as FILLED, as EXPIRED
   * once its time is over, as STALE when the book is not the one that was approved or the stored
   * row is not the change that was; else it waits. What people work at a broker is only looked at.
   *
   * @return true when the book has changed
   */
  boolean attempt(BookUnit unit, ProposalRow proposal, MarketInputs inputs) {
    Likeness likeness = genuine.asReleased(proposal);
    if (likeness instanceof Likeness.Different different) {
      unit.audit("TAMPERED", inputs.step(), "proposal " + proposal.id + ": " + different.why());
    }
    if (proposal.paper().isEmpty()) {
      return false;
    }
    return switch (likeness) {
      case Likeness.Same same -> attempt(unit, proposal, inputs, same.expiresAt());
      case Likeness.Different different -> {
        Outcomes.end(
            unit,
            proposal,
            inputs.step(),
            CondorFillV1.STALE,
            "what condor-service holds is not what was approved, nothing is filled by it: "
                + different.why());
        yield false;
      }
      case Likeness.Unsaid unsaid -> {
        unit.book().speakAnew();
        Outcomes.end(
            unit,
            proposal,
            inputs.step(),
            CondorFillV1.STALE,
            "its release was said or heard by an older version, which does not tell what was"
                + " approved; a fresh proposal follows if one is needed");
        yield false;
      }
    };
  }

  private static boolean attempt(
      BookUnit unit, ProposalRow proposal, MarketInputs inputs, Instant expiresAt) {
    PaperMode mode = proposal.paper().orElseThrow();
    Optional<String> stale = stale(unit, proposal);
    if (stale.isPresent()) {
      Outcomes.end(unit, proposal, inputs.step(), CondorFillV1.STALE, stale.get());
      return false;
    }
    if (!inputs.step().marketTime().isBefore(expiresAt)) {
      Outcomes.end(
          unit,
          proposal,
          inputs.step(),
          CondorFillV1.EXPIRED,
          "the market did not give its limits before " + expiresAt);
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
