package org.alvhdesk.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.outbox.Outbox;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** PostgreSQL and Kafka die in the middle: nothing valid is lost, put aside or reordered. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class FaultQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String DLQ = "things.kit-test.dlq";

  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject KafkaSender kafka;
  @Inject ThingConsumer consumer;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void takesEveryEventInOrder_whenPostgresqlIsKilled() {
    long lettersBefore = KafkaReader.count(bootstrap, DLQ);
    consumer.seen().clear();
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "pg" + i).toList();

    kafka.sendAll(things(names.subList(0, 20)));
    await().atMost(PATIENCE).until(() -> consumer.seen().size() >= 5);
    LocalStack.shared().signal(PartName.POSTGRESQL, "KILL");
    kafka.sendAll(things(names.subList(20, 40)));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(consumer.seen().stream().distinct().toList()).isEqualTo(names));
    assertThat(KafkaReader.count(bootstrap, DLQ)).isEqualTo(lettersBefore);
  }

  @Test
  void publishesEveryFactInOrder_whenKafkaIsKilled() {
    append(0, 20);
    LocalStack.shared().signal(PartName.KAFKA, "KILL");
    append(20, 40);

    List<Long> ids =
        KafkaReader.read(bootstrap, "out", 40, "fault").stream()
            .map(r -> Json.read(new String(r.value(), UTF_8), ThingEvent.class).id())
            .distinct()
            .toList();

    assertThat(ids).isEqualTo(LongStream.range(0, 40).boxed().toList());
  }

  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      OutboxMessage message =
          OutboxMessage.json("fault-" + i, "out", "fault", new ThingEvent(i, "x"), null);
      transactions
          .untilItWorks("append", hopeless -> false, () -> outbox.append(message))
          .await()
          .atMost(PATIENCE);
    }
  }

  private static List<ProducerRecord<byte[], byte[]>> things(List<String> names) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (String name : names) {
      records.add(
          new CloudEvent(name, "things", "/test", "k", Instant.EPOCH, null)
              .record(
                  "things",
                  CloudEvent.utf8(
                      Json.write(new ThingEvent(Math.abs((long) name.hashCode()), name)))));
    }
    return records;
  }
}
