package org.alvhdesk.condor.proposal;

import java.math.BigDecimal;
import java.util.List;
import org.alvhdesk.condor.book.BookUnit;
import org.alvhdesk.condor.book.BrokerFill;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.CondorFillV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.strategy.execution.PaperMode;

/** Says how a proposal ended here, in the book's transaction. */
final class Outcomes {
  private Outcomes() {}

  /** Ends {@code proposal} for good without a fill. */
  static void end(
      BookUnit unit, ProposalRow proposal, MarketStepV1 step, String outcome, String reason) {
    proposal.end(outcome);
    publish(unit, proposal, step, outcome, reason, List.of(), null);
  }

  /** Takes back what nobody has released; hedge-service has the last word about it. */
  static void supersede(BookUnit unit, ProposalRow proposal, MarketStepV1 step, String reason) {
    proposal.assume(CondorFillV1.SUPERSEDED);
    publish(unit, proposal, step, CondorFillV1.SUPERSEDED, reason, List.of(), null);
  }

  /** Reports the paper fill of {@code proposal}. */
  static void filled(
      BookUnit unit,
      ProposalRow proposal,
      MarketStepV1 step,
      PaperMode mode,
      List<CondorFillV1.Fill> fills) {
    proposal.end(CondorFillV1.FILLED);
    publish(
        unit,
        proposal,
        step,
        CondorFillV1.FILLED,
        "paper fill "
            + (mode == PaperMode.FULL_SPREAD
                ? "at the worst touch"
                : "(" + mode.configured() + ") on the quotes")
            + " of snapshot "
            + step.snapshotId()
            + ", cash "
            + cash(fills)
            + " USD",
        fills,
        "PAPER_" + mode.name());
  }

  /** Says in the audit which condors a broker has filled now. */
  static void brokerFill(
      BookUnit unit,
      ProposalRow proposal,
      MarketStepV1 step,
      List<BrokerFill> fills,
      String recordedBy) {
    for (BrokerFill fill : fills) {
      unit.audit(
          "BROKER_FILL",
          step,
          "proposal "
              + proposal.id
              + ": "
              + fill.condors()
              + " condors of "
              + fill.trade().text()
              + ", cash "
              + fill.cashUsd()
              + " USD, recorded by "
              + recordedBy);
    }
  }

  /** Reports that a broker has filled all of {@code proposal}. */
  static void filledByBroker(
      BookUnit unit, ProposalRow proposal, MarketStepV1 step, List<CondorFillV1.Fill> fills) {
    proposal.end(CondorFillV1.FILLED);
    publish(
        unit,
        proposal,
        step,
        CondorFillV1.FILLED,
        "filled by a broker, cash " + cash(fills) + " USD",
        fills,
        CondorFillV1.BROKER);
  }

  private static BigDecimal cash(List<CondorFillV1.Fill> fills) {
    return fills.stream()
        .map(CondorFillV1.Fill::cashUsd)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static void publish(
      BookUnit unit,
      ProposalRow proposal,
      MarketStepV1 step,
      String outcome,
      String reason,
      List<CondorFillV1.Fill> fills,
      String mode) {
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
                CondorFillV1.BROKER.equals(mode)
                    ? CondorFillV1.TRADED
                    : step.optionQualityOf("SPX"),
                unit.book().version(),
                cash(fills),
                fills,
                mode),
            step.marketTime()));
  }
}
