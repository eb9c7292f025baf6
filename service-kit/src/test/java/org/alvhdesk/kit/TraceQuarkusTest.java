package org.alvhdesk.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.outbox.Outbox;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A trace goes from a transaction through outbox and Kafka into the transaction it causes. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class TraceQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject ThingConsumer consumer;
  @Inject Tracer tracer;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Test
  void theConsumersTransactionBelongsToTheTraceOfTheWriters() {
    // Given a fact written inside a span
    Span span = tracer.spanBuilder("writing").startSpan();
    String traceId = span.getSpanContext().getTraceId();
    try (Scope unused = span.makeCurrent()) {
      transactions
          .inNewContext(() -> outbox.append(thing("traced", 7001)))
          .await()
          .atMost(PATIENCE);
    } finally {
      span.end();
    }

    // Then its record carries the trace, and what it causes belongs to it
    await().atMost(PATIENCE).until(() -> consumer.seen().contains("traced"));
    assertThat(
            CloudEvent.header(
                KafkaReader.read(bootstrap, "things", 1, "traced").getFirst().headers(),
                "traceparent"))
        .matches("00-" + traceId + "-[0-9a-f]{16}-01");
    assertThat(consumer.traces()).contains(traceId);
    assertThat(consumer.correlations()).contains("trace-7001");
  }

  @Test
  void aRequestKeepsThePlainIdOfItsCaller_andGetsOneForAnyOther() {
    String given =
        given()
            .header("X-Request-Id", "desk-42")
            .get("/api/v1/things/teapot")
            .header("X-Request-Id");
    String made =
        given()
            .header("X-Request-Id", "a b\"c")
            .get("/api/v1/things/teapot")
            .header("X-Request-Id");

    assertThat(given).isEqualTo("desk-42");
    assertThat(made).matches("[0-9a-f-]{36}");
  }

  private static OutboxMessage thing(String name, long id) {
    return OutboxMessage.json("trace-" + id, "things", name, new ThingEvent(id, name), null);
  }
}
