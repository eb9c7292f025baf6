package org.alvhdesk.condor.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.engine.CondorQuotes;
import org.alvhdesk.condor.engine.MarketInputs;
import org.alvhdesk.contracts.event.CondorBookV1.Defect;
import org.alvhdesk.contracts.event.CondorBookV1.QuoteTimes;
import org.alvhdesk.contracts.event.CondorBookV1.Working;
import org.alvhdesk.contracts.rest.CondorChange;
import org.alvhdesk.strategy.condor.desk.CondorTrade;
import org.alvhdesk.strategy.rules.Capital;

/**
 * What has been proposed and has not ended, priced on the quotes of a step: hedge-service judges by
 * it whether what was shown still holds, and has no quotes of SPX options itself.
 */
public final class Repricing {
  private Repricing() {}

  /**
   * Every one of {@code open} that the book could still take, oldest first.
   *
   * @param capital what the step was sized from
   */
  public static List<Working> of(
      BookUnit unit, List<ProposalRow> open, MarketInputs inputs, Capital capital) {
    return takeable(unit, open).map(proposal -> working(unit, proposal, inputs, capital)).toList();
  }

  /** What the condors of the same proposals were chosen from, where they say so. */
  public static List<CondorChange.Selection> choices(BookUnit unit, List<ProposalRow> open) {
    return takeable(unit, open)
        .flatMap(p -> Optional.ofNullable(p.proposal().change().selection()).stream())
        .toList();
  }

  private static Stream<ProposalRow> takeable(BookUnit unit, List<ProposalRow> open) {
    return open.stream()
        .filter(proposal -> proposal.isOpen() && proposal.bookVersion == unit.book().version());
  }

  private static Working working(
      BookUnit unit, ProposalRow proposal, MarketInputs inputs, Capital capital) {
    List<CondorTrade> trades = proposal.trades();
    return new Working(
        proposal.id().toString(),
        Changes.again(trades, unit.positions(), inputs, capital),
        CondorQuotes.forFill(trades, inputs, unit.now()).stream()
            .map(defect -> new Defect(defect.code(), defect.text()))
            .toList(),
        CondorQuotes.standing(trades, inputs)
            .map(s -> new QuoteTimes(s.prompt().orElse(null), s.delayed().orElse(null)))
            .orElse(null));
  }
}
