package org.alvhdesk.marketdata.step;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.kit.outbox.Outbox;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.marketdata.current.SealedStep;
import org.alvhdesk.marketdata.run.Runs;
import org.alvhdesk.marketdata.snapshot.Snapshot;
import org.alvhdesk.marketdata.snapshot.Snapshots;

/** Writes a step: snapshot, the run's last step and the step fact, in one transaction. */
@ApplicationScoped
class StepSealer {
  private final Transactions transactions;
  private final Snapshots snapshots;
  private final Runs runs;
  private final Outbox outbox;

  StepSealer(Transactions transactions, Snapshots snapshots, Runs runs, Outbox outbox) {
    this.transactions = transactions;
    this.snapshots = snapshots;
    this.runs = runs;
    this.outbox = outbox;
  }

  /** Seals {@code step}; tried until it works, and done once even if an answer was lost. */
  Uni<Void> seal(SealedStep step) {
    MarketStepV1 fact = step.fact();
    return transactions.untilItWorks(
        "sealing step " + fact.step() + " of " + fact.runId(),
        hopeless -> false,
        () ->
            snapshots
                .seal(Snapshot.of(step))
                .chain(
                    first ->
                        first
                            ? runs.sealed(fact.runId(), fact.step())
                                .chain(() -> outbox.append(message(fact)))
                            : Uni.createFrom().voidItem()));
  }

  private static OutboxMessage message(MarketStepV1 fact) {
    return OutboxMessage.json(
        OutboxMessage.idOf(Topics.MARKET_STEP, fact.runId(), fact.step()),
        Topics.MARKET_STEP,
        fact.runId(),
        fact,
        fact.marketTime());
  }
}
