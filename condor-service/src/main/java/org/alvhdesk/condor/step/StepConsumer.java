package org.alvhdesk.condor.step;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.condor.nav.LedgerCloses;
import org.alvhdesk.contracts.event.LedgerCloseV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.consume.Delivery;
import org.alvhdesk.kit.inbox.Inbox;
import org.alvhdesk.kit.step.CompleteStep;
import org.alvhdesk.kit.step.StepAbandoned;
import org.alvhdesk.kit.step.StepAssembler;
import org.alvhdesk.kit.step.StepMeter;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Gathers slices, steps and the ledger's closes, and takes the book through each complete step,
 * once and in order.
 */
@ApplicationScoped
class StepConsumer {
  private static final Logger LOG = Logger.getLogger(StepConsumer.class);

  private final StepAssembler assembler = new StepAssembler();
  private final Consuming consuming;
  private final Transactions transactions;
  private final Inbox inbox;
  private final StepTransaction transaction;
  private final LedgerCloses closes;
  private final StepMeter meter;

  StepConsumer(
      Consuming consuming,
      Transactions transactions,
      Inbox inbox,
      StepTransaction transaction,
      LedgerCloses closes,
      StepMeter meter) {
    this.consuming = consuming;
    this.transactions = transactions;
    this.inbox = inbox;
    this.transaction = transaction;
    this.closes = closes;
    this.meter = meter;
  }

  @Incoming("slice-in")
  Uni<Void> onSlice(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        SliceCodec::decode,
        delivery -> {
          assembler.add(delivery.payload(), delivery.publishedAt());
          return Uni.createFrom().voidItem();
        });
  }

  @Incoming("step-in")
  Uni<Void> onStep(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(record, Consuming.json(MarketStepV1.class), this::awaitAndTake);
  }

  @Incoming("ledger-close-in")
  Uni<Void> onLedgerClose(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        Consuming.json(LedgerCloseV1.class),
        delivery -> closes.arrived(delivery.payload()));
  }

  private Uni<Void> awaitAndTake(Delivery<MarketStepV1> delivery) {
    return Uni.createFrom()
        .completionStage(() -> assembler.complete(delivery.payload(), delivery.publishedAt()))
        .call(() -> closes.before(delivery.payload()))
        .chain(complete -> meter.measure(delivery, () -> take(delivery, complete)))
        .onFailure(StepAbandoned.class)
        .invoke(gone -> LOG.debug(gone.getMessage()))
        .onFailure(StepAbandoned.class)
        .recoverWithNull();
  }

  private Uni<Void> take(Delivery<MarketStepV1> delivery, CompleteStep complete) {
    return transactions.inNewContext(
        delivery.origin(),
        () ->
            inbox
                .firstTime(consuming.service(), delivery.eventId())
                .chain(first -> first ? transaction.apply(complete) : Uni.createFrom().voidItem()));
  }
}
