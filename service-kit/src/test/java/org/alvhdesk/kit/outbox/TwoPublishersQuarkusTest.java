package org.alvhdesk.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.kit.KafkaReader;
import org.alvhdesk.kit.TestInfra;
import org.alvhdesk.kit.ThingEvent;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Instances of a service publish from one outbox: each fact once, each key in its order. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class TwoPublishersQuarkusTest {
  private static final int FACTS = 300;

  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject OutboxBatch batch;
  @Inject Pool pool;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void everyFactLeavesOnceAndInOrder() throws InterruptedException {
    // Given publishers that go at the same rows beside the service's own, while facts are written
    CountDownLatch written = new CountDownLatch(1);
    try (var others = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        others.execute(
            () -> {
              while (written.getCount() > 0 || waiting() > 0) {
                batch.publish();
              }
            });
      }
      for (int i = 0; i < FACTS; i++) {
        OutboxMessage fact =
            OutboxMessage.json("two-" + i, "out", "two", new ThingEvent(i, "x"), null);
        transactions.await(() -> outbox.append(fact));
      }
      written.countDown();
    }

    assertThat(KafkaReader.read(bootstrap, "out", FACTS, "two"))
        .extracting(
            r ->
                Json.read(
                        new String(r.value(), java.nio.charset.StandardCharsets.UTF_8),
                        ThingEvent.class)
                    .id())
        .containsExactly(LongStream.range(0, FACTS).boxed().toArray(Long[]::new));
  }

  private long waiting() {
    return pool.query("select count(*) from outbox where published_at is null and key = 'two'")
        .execute()
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }
}
