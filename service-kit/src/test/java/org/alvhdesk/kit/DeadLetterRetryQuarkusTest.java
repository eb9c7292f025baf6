package org.alvhdesk.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.deadletters.DeadLetterBox;
import org.alvhdesk.deadletters.Deed;
import org.alvhdesk.deadletters.Letter;
import org.alvhdesk.deadletters.LetterId;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was put aside takes effect once it is sent again, and only once. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class DeadLetterRetryQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String DLQ = "things.kit-test.dlq";

  @Inject KafkaSender kafka;
  @Inject ThingConsumer consumer;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @AfterEach
  void theRuleIsAsBefore() {
    consumer.takeNegative(false);
  }

  @Test
  void aLetterTakesEffectOnce_howeverOftenItIsSentAgain() {
    // Given two letters of one event, put aside by a rule that has a defect
    ProducerRecord<byte[], byte[]> record = thing("retry-1", new ThingEvent(-4711, "retried"));
    kafka.sendAll(List.of(record, record));
    await().atMost(PATIENCE).until(() -> letters().size() == 2);
    assertThat(consumer.seen()).doesNotContain("retried");

    // When the rule is corrected and both are sent again
    consumer.takeNegative(true);
    try (DeadLetterBox box = box()) {
      for (Letter letter : letters()) {
        box.retry(
            letter.id(),
            new Deed(Deed.What.RETRIED, "anna", "the rule is corrected", Instant.now()));
      }
    }
    kafka.sendAll(List.of(thing("retry-2", new ThingEvent(4712, "behind them"))));

    // Then the event has taken effect once, and no letter is open
    await().atMost(PATIENCE).until(() -> consumer.seen().contains("behind them"));
    assertThat(consumer.seen().stream().filter("retried"::equals)).hasSize(1);
    try (DeadLetterBox box = box()) {
      assertThat(letters()).noneMatch(letter -> box.isOpen(letter.id()));
    }
  }

  private List<Letter> letters() {
    try (DeadLetterBox box = box()) {
      return box.letters(LetterId.parse(DLQ + "@0").topic(), 0).stream()
          .filter(l -> l.eventId().filter("retry-1"::equals).isPresent())
          .toList();
    }
  }

  private DeadLetterBox box() {
    return new DeadLetterBox(Map.of("bootstrap.servers", bootstrap));
  }

  private static ProducerRecord<byte[], byte[]> thing(String id, ThingEvent event) {
    return new CloudEvent(id, "things", "/test", "retried", Instant.EPOCH, null)
        .record("things", CloudEvent.utf8(Json.write(event)));
  }
}
