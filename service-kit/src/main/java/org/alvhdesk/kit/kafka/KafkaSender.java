package org.alvhdesk.kit.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The service's one Kafka producer ({@link AckedProducer}). */
@ApplicationScoped
public class KafkaSender {
  private static final Logger LOG = Logger.getLogger(KafkaSender.class);

  private final AckedProducer producer;

  KafkaSender(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "alvh.service") String service) {
    producer =
        new AckedProducer(
            broker, service, () -> LOG.warn("Kafka has not acknowledged for 15 s, waiting on"));
  }

  /**
   * Sends {@code records} in order and returns once every one is acknowledged. Blocks: never call
   * it on an event loop.
   *
   * @throws IllegalStateException when one could not be sent; any of them may have arrived, so send
   *     the same records again
   */
  public void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
    producer.sendAll(records);
  }

  /**
   * The same, but without those that Kafka can never take, which are returned ({@link
   * AckedProducer#sendPossible}).
   */
  public List<Unsendable> sendPossible(List<ProducerRecord<byte[], byte[]>> records) {
    return producer.sendPossible(records);
  }

  /** {@link #sendAll} of one record on a worker thread. */
  public Uni<Void> send(ProducerRecord<byte[], byte[]> record) {
    return Uni.createFrom()
        .voidItem()
        .invoke(() -> sendAll(List.of(record)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @PreDestroy
  void close() {
    producer.close();
  }
}
