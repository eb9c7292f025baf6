package org.alvhdesk.condor.ruleset;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.event.RuleSetVersionV1;
import org.alvhdesk.kit.consume.Consuming;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of documents that came into force. The channel names the consumer group ({@code
 * <service>.<channel>}): another one than that of the versions that passed slot HEDGE over, so that
 * what they passed over is heard, and what one of them takes while a release rolls.
 */
@ApplicationScoped
class RuleSetConsumer {
  private final Consuming consuming;
  private final Transactions transactions;
  private final RuleSetsInForce inForce;

  RuleSetConsumer(Consuming consuming, Transactions transactions, RuleSetsInForce inForce) {
    this.consuming = consuming;
    this.transactions = transactions;
    this.inForce = inForce;
  }

  @Incoming("rule-sets-in")
  Uni<Void> onVersion(ConsumerRecord<byte[], byte[]> record) {
    return consuming.each(
        record,
        Consuming.json(RuleSetVersionV1.class),
        delivery -> transactions.inNewContext(() -> inForce.keep(delivery.payload())));
  }
}
