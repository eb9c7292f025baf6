package org.alvhdesk.kit.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.alvhdesk.deadletters.LetterHeaders;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts poison records aside: as they came, with the reason and where they came from as headers. */
@ApplicationScoped
class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class);

  private final KafkaSender kafka;
  private final String service;
  private final MeterRegistry registry;

  DeadLetters(
      KafkaSender kafka,
      @ConfigProperty(name = "alvh.service") String service,
      MeterRegistry registry) {
    this.kafka = kafka;
    this.service = service;
    this.registry = registry;
  }

  /** Counts from 0 for every topic, so that the first letter is an increase too. */
  void start(@Observes StartupEvent event, Incoming incoming) {
    incoming.topicByChannel().values().forEach(this::counter);
  }

  /** Completes when the dead-letter topic has it; never fails. */
  Uni<Void> send(ConsumerRecord<byte[], byte[]> record, Throwable reason) {
    String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
    LOG.errorf("%s is put aside: %s", origin, reason.getMessage());
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(
            LetterHeaders.topic(record.topic(), service), record.key(), record.value());
    Headers headers = letter.headers();
    record.headers().forEach(headers::add);
    headers.add(
        LetterHeaders.REASON,
        CloudEvent.utf8(reason.getClass().getSimpleName() + ": " + reason.getMessage()));
    headers.add(LetterHeaders.ORIGIN, CloudEvent.utf8(origin));
    headers.add(LetterHeaders.AT, CloudEvent.utf8(Instant.now().toString()));
    return Transactions.untilItWorks("dead letter of " + origin, t -> false, kafka.send(letter))
        .invoke(() -> counter(record.topic()).increment());
  }

  private Counter counter(String topic) {
    return Counter.builder("alvh.dead.letters")
        .description("Records that were put aside because they can never be understood")
        .tag("topic", topic)
        .register(registry);
  }
}
