package org.alvhdesk.condor.proposal;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.outbox.OutboxMessage;

/** Says how a proposal ended here, in the book's transaction. */
final class Outcomes {
  private Outcomes() {}

  /** Ends {@code proposal} for good without a fill. */
  static void end(
      BookUnit unit, ProposalRow proposal, MarketStepV1 step, String outcome, String reason) {
    proposal.end(outcome);
    publish(unit, proposal, step, outcome, reason, new BigDecimal("0.00"), List.of());
  }

  /** Takes back what nobody has released; hedge-service has the last word about it. */
  static void supersede(BookUnit unit, ProposalRow proposal, MarketStepV1 step, String reason) {
    proposal.assume(CondorFillV1.SUPERSEDED);
    publish(
        unit, proposal, step, CondorFillV1.SUPERSEDED, reason, new BigDecimal("0.00"), List.of());
  }

  /** Reports the fill of {@code proposal}. */
  static void filled(
      BookUnit unit, ProposalRow proposal, MarketStepV1 step, List<CondorFillV1.Fill> fills) {
    BigDecimal cash =
        fills.stream()
            .map(CondorFillV1.Fill::cashUsd)
            .reduce(new BigDecimal("0.00"), BigDecimal::add);
    proposal.end(CondorFillV1.FILLED);
    publish(
        unit,
        proposal,
        step,
        CondorFillV1.FILLED,
        "paper fill at the worst touch of snapshot "
            + step.snapshotId()
            + ", cash "
            + cash
            + " USD",
        cash,
        fills);
  }

  private static void publish(
      BookUnit unit,
      ProposalRow proposal,
      MarketStepV1 step,
      String outcome,
      String reason,
      BigDecimal cash,
      List<CondorFillV1.Fill> fills) {
    unit.audit(outcome, step, "proposal " + proposal.id + ": " + reason);
    unit.publish(
        OutboxMessage.json(
            OutboxMessage.idOf(Topics.CONDOR_FILL, proposal.id, outcome),
            Topics.CONDOR_FILL,
            proposal.id.toString(),
            new CondorFillV1(
                proposal.id.toString(),
                proposal.bookId,
                outcome,
                reason,
                proposal.runId,
                step.step(),
                step.marketTime(),
                step.snapshotId(),
                step.optionQualityOf("SPX"),
                unit.book().version(),
                cash,
                fills),
            step.marketTime()));
  }
}
