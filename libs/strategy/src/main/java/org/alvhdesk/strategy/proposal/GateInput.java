package org.alvhdesk.strategy.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that the gate looks at.
 *
 * @param session of this step
 * @param lastProposed session in which the book's latest proposal was made, whatever became of it
 * @param live the book's live proposal
 * @param wanted trades of this step's decision, with the prevailing prices
 * @param newlyUrgent true when something asks for trades at once that did not at the step before: a
 *     limit newly breached, a stop newly reached
 */
public record GateInput(
    LocalDate session,
    Optional<LocalDate> lastProposed,
    Optional<LiveProposal> live,
    List<Wanted> wanted,
    boolean newlyUrgent) {
  public GateInput {
    wanted = List.copyOf(wanted);
  }
}
