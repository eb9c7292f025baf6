package org.alvhdesk.ui.live;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears facts and tells the hub; keeps nothing, so every instance reads alone and from now on. */
@ApplicationScoped
class FactConsumer {
  static final String CHANNEL = "facts";

  private final LiveHub hub;
  private final KafkaClientService clients;

  FactConsumer(LiveHub hub, KafkaClientService clients) {
    this.hub = hub;
    this.clients = clients;
  }

  @Incoming(CHANNEL)
  CompletionStage<Void> hear(Message<String> fact) {
    fact.getMetadata(IncomingKafkaRecordMetadata.class)
        .map(IncomingKafkaRecordMetadata::getTopic)
        .flatMap(topic -> Change.of(topic, fact.getPayload()))
        .ifPresent(hub::publish);
    return fact.ack();
  }

  /** Whether there is a connection to Kafka: without one, pages refresh on the heartbeat only. */
  boolean connected() {
    KafkaConsumer<String, String> consumer = clients.getConsumer(CHANNEL);
    if (consumer == null) {
      return false;
    }
    Consumer<String, String> raw = consumer.unwrap();
    return raw != null
        && raw.metrics().entrySet().stream()
            .filter(m -> "connection-count".equals(m.getKey().name()))
            .anyMatch(m -> m.getValue().metricValue() instanceof Number n && n.doubleValue() > 0);
  }
}
