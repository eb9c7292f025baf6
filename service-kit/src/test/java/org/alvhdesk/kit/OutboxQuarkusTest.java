package org.alvhdesk.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.kit.inbox.Inbox;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.alvhdesk.kit.outbox.Outbox;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.Transactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class OutboxQuarkusTest {
  private static final Instant MARKET_TIME = Instant.parse("2018-02-05T21:00:00Z");

  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject Inbox inbox;
  @Inject KafkaSender kafka;
  @Inject ThingConsumer consumer;
  @Inject Pool pool;
  @Inject MeterRegistry registry;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void writesFactAndStateInOneTransaction() {
    transactions.await(
        () -> persist(100, "a").chain(() -> outbox.append(message("e-100", "k", 1))));

    long same =
        count(
            "select count(*) from thing t join outbox o on o.xid = t.xid"
                + " where t.id = 100 and o.event_id = 'e-100'");

    assertThat(same).isEqualTo(1);
  }

  @Test
  void writesNothing_whenTheTransactionFails() {
    assertThatThrownBy(
            () ->
                transactions.await(
                    () ->
                        persist(101, "a")
                            .chain(() -> outbox.append(message("e-101", "k", 1)))
                            .chain(
                                () -> Uni.createFrom().failure(new IllegalStateException("no")))))
        .isInstanceOf(IllegalStateException.class);

    assertThat(count("select count(*) from outbox where event_id = 'e-101'")).isZero();
    assertThat(count("select count(*) from thing where id = 101")).isZero();
  }

  @Test
  void publishesInOrderWithCloudEventsHeaders() {
    for (int i = 0; i < 50; i++) {
      int n = i;
      transactions.await(() -> outbox.append(message("o-" + n, "key", n)));
    }

    List<ConsumerRecord<byte[], byte[]>> records = KafkaReader.read(bootstrap, "out", 50, "key");

    assertThat(records)
        .extracting(r -> Json.read(text(r.value()), ThingEvent.class).id())
        .containsExactly(java.util.stream.LongStream.range(0, 50).boxed().toArray(Long[]::new));
    ConsumerRecord<byte[], byte[]> first = records.getFirst();
    assertThat(CloudEvent.header(first.headers(), "ce_id")).isEqualTo("o-0");
    assertThat(CloudEvent.header(first.headers(), "ce_type")).startsWith("out");
    assertThat(CloudEvent.header(first.headers(), "ce_source")).isEqualTo("/alvh/kit-test");
    assertThat(CloudEvent.header(first.headers(), "ce_subject")).isEqualTo("key");
    assertThat(CloudEvent.header(first.headers(), "ce_specversion")).isEqualTo("1.0");
    assertThat(CloudEvent.header(first.headers(), "ce_markettime"))
        .isEqualTo(MARKET_TIME.toString());
    await()
        .untilAsserted(
            () ->
                assertThat(count("select count(*) from outbox where published_at is null"))
                    .isZero());
  }

  /** A megabyte is more than Kafka's client sends, however often it is asked. */
  @Test
  void putsAsideWhatKafkaNeverTakes_andTheOthersLeaveInTheirOrder() {
    transactions.await(
        () ->
            outbox
                .append(message("big-1", "big", 1))
                .chain(() -> outbox.append(tooLarge("big-2")))
                .chain(() -> outbox.append(message("big-3", "big", 3)))
                .chain(() -> outbox.append(tooLarge("big-4")))
                .chain(() -> outbox.append(message("big-5", "big", 5))));

    assertThat(KafkaReader.read(bootstrap, "out", 3, "big"))
        .extracting(r -> CloudEvent.header(r.headers(), "ce_id"))
        .containsExactly("big-1", "big-3", "big-5");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        count(
                            "select count(*) from outbox where event_id in ('big-2', 'big-4')"
                                + " and published_at is null and refused_at is not null"
                                + " and refused_why like 'RecordTooLargeException: %'"))
                    .isEqualTo(2));
    assertThat(
            count(
                "select count(*) from outbox where key = 'big' and published_at is not null"
                    + " and refused_at is null"))
        .isEqualTo(3);
    assertThat(registry.get("alvh.outbox.refusals").counter().count()).isEqualTo(2);
    pool.query("delete from outbox where key = 'big'").execute().await().indefinitely();
  }

  @Test
  void isTheFirstTimeOnce() {
    String id = UUID.randomUUID().toString();

    boolean first = transactions.await(() -> inbox.firstTime("c", id));
    boolean second = transactions.await(() -> inbox.firstTime("c", id));
    boolean other = transactions.await(() -> inbox.firstTime("d", id));

    assertThat(List.of(first, second, other)).containsExactly(true, false, true);
  }

  @Test
  void takesEachEventOnceAndInOrder_whenAttemptsFailAndDeliveriesRepeat() {
    consumer.seen().clear();
    consumer.failNext(3);
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      records.add(thing("t-" + i, new ThingEvent(i, "n" + i)));
      records.add(thing("t-" + i, new ThingEvent(i, "n" + i)));
    }

    kafka.sendAll(records);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(consumer.seen()).containsExactly("n1", "n2", "n3", "n4", "n5"));
  }

  @Test
  void putsPoisonAsideAndGoesOn() {
    ProducerRecord<byte[], byte[]> unreadable =
        new CloudEvent("p-1", "things", "/test", "k", Instant.EPOCH, null)
            .record("things", "{not json".getBytes(UTF_8));

    kafka.sendAll(
        List.of(
            unreadable,
            thing("p-2", new ThingEvent(-1, "negative")),
            thing("p-3", new ThingEvent(901, "after poison"))));

    List<ConsumerRecord<byte[], byte[]>> letters =
        KafkaReader.read(bootstrap, "things.kit-test.dlq", 2, "k");
    assertThat(letters)
        .extracting(r -> CloudEvent.header(r.headers(), "ce_id"))
        .containsExactly("p-1", "p-2");
    assertThat(letters)
        .extracting(r -> CloudEvent.header(r.headers(), "dlq_reason"))
        .satisfies(
            reasons -> {
              assertThat(reasons.get(0)).startsWith("UndecodableEvent");
              assertThat(reasons.get(1)).isEqualTo("InvalidEvent: id must not be negative");
            });
    await().untilAsserted(() -> assertThat(consumer.seen()).contains("after poison"));
  }

  private Uni<Void> persist(long id, String name) {
    Thing thing = new Thing();
    thing.id = id;
    thing.name = name;
    return thing.persist().replaceWithVoid();
  }

  private OutboxMessage message(String eventId, String key, long n) {
    return OutboxMessage.json(eventId, "out", key, new ThingEvent(n, "x"), MARKET_TIME);
  }

  private OutboxMessage tooLarge(String eventId) {
    return OutboxMessage.json(
        eventId, "out", "big", new ThingEvent(0, "x".repeat(1 << 20)), MARKET_TIME);
  }

  private ProducerRecord<byte[], byte[]> thing(String id, ThingEvent event) {
    return new CloudEvent(id, "things", "/test", "k", Instant.EPOCH, null)
        .record("things", CloudEvent.utf8(Json.write(event)));
  }

  private long count(String sql) {
    return pool.query(sql).execute().await().indefinitely().iterator().next().getLong(0);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
