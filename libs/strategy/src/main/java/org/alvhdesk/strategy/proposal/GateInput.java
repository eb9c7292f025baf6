package org.alvhdesk.strategy.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.strategy.hedge.HedgeTrade;

/**
 * All that the gate looks at.
 *
 * @param session of this step
 * @param lastProposed session in which the book's latest proposal was made, whatever became of it
 * @param live the book's live proposal
 * @param wanted trades of this step's decision, with the prevailing quotes
 * @param newBreach true when a limit is breached now and was not at the step before
 */
public record GateInput(
    LocalDate session,
    Optional<LocalDate> lastProposed,
    Optional<LiveProposal> live,
    List<HedgeTrade> wanted,
    boolean newBreach) {
  public GateInput {
    wanted = List.copyOf(wanted);
  }
}
