package org.alvhdesk.kit.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.kit.KafkaReader;
import org.alvhdesk.kit.TestInfra;
import org.alvhdesk.kit.ThingEvent;
import org.alvhdesk.kit.outbox.Outbox;
import org.alvhdesk.kit.outbox.OutboxMessage;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a cluster collects of a service: its log as JSON and its spans over OTLP. */
@QuarkusTest
@TestProfile(TelemetryQuarkusTest.InACluster.class)
@QuarkusTestResource(TestInfra.class)
@QuarkusTestResource(OtlpReceiver.class)
class TelemetryQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONSUMER = 5;

  /** The settings of k8s/base/patches/pod.yaml. */
  public static class InACluster implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("ALVH_LOG_JSON", "true", "alvh.instance", "kit-1");
    }
  }

  @Inject Transactions transactions;
  @Inject Outbox outbox;
  @Inject Tracer tracer;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @ConfigProperty(name = "test.collector")
  String collector;

  @Test
  void aLineOfTheLogIsOneJsonObject_withTheTraceOfItsCause() throws Exception {
    LogLines log = LogLines.listen();
    try {
      // When a fact from inside a trace is put aside, which the service says at level ERROR
      String trace = write("poison", new ThingEvent(-9, "two\nlines \"quoted\""));
      KafkaReader.read(bootstrap, "things.kit-test.dlq", 1, "poison");
      await()
          .atMost(PATIENCE)
          .until(() -> log.lines().stream().anyMatch(l -> l.contains("is put aside")));

      // Then every line is one object on one line
      List<JsonNode> lines = new ArrayList<>();
      for (String line : log.lines()) {
        assertThat(line.strip()).doesNotContain("\n");
        lines.add(JSON.readTree(line));
      }
      // And it says when, how bad, who, what, in which trace, and which version of what
      JsonNode said =
          lines.stream()
              .filter(l -> l.path("message").asText().contains("is put aside"))
              .findFirst()
              .orElseThrow();
      Instant at = OffsetDateTime.parse(said.path("timestamp").asText()).toInstant();
      assertThat(at).isBetween(Instant.now().minus(PATIENCE), Instant.now().plusSeconds(1));
      assertThat(said.path("level").asText()).isEqualTo("ERROR");
      assertThat(said.path("loggerName").asText())
          .isEqualTo("org.alvhdesk.kit.consume.DeadLetters");
      assertThat(said.path("message").asText()).contains("id must not be negative");
      assertThat(said.path("service").asText()).isEqualTo("kit-test");
      assertThat(said.path("instance").asText()).isEqualTo("kit-1");
      assertThat(said.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
      assertThat(said.path("mdc").path("traceId").asText()).isEqualTo(trace);
      assertThat(said.path("mdc").path("spanId").asText()).matches("[0-9a-f]{16}");
    } finally {
      log.stop();
    }
  }

  @Test
  void aFactsWayThroughOutboxAndKafkaIsOneTrace_exportedOverHttp() throws Exception {
    String trace = write("exported", new ThingEvent(8001, "exported"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(spans(trace).values())
                    .extracting(Otlp.Span::name)
                    .contains("writing", "things receive", "INSERT inbox"));
    Map<String, Otlp.Span> spans = spans(trace);
    Otlp.Span consumed =
        spans.values().stream().filter(s -> s.kind() == CONSUMER).findFirst().orElseThrow();
    assertThat(pathToRoot(consumed, spans)).last().isEqualTo("writing");
    assertThat(consumed.resource())
        .containsEntry("service.name", "kit-test")
        .containsEntry("service.instance.id", "kit-1");
    assertThat(consumed.resource().get("service.version")).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  /** Names of a span and its ancestors; fails where one was never exported. */
  private static List<String> pathToRoot(Otlp.Span from, Map<String, Otlp.Span> spans) {
    List<String> path = new ArrayList<>();
    Otlp.Span span = from;
    path.add(span.name());
    while (!span.parent().isEmpty()) {
      assertThat(spans).as("parent of " + span).containsKey(span.parent());
      span = spans.get(span.parent());
      path.add(span.name());
    }
    return path;
  }

  /** Writes a fact inside a span called "writing"; returns the id of its trace. */
  private String write(String key, ThingEvent event) {
    Span span = tracer.spanBuilder("writing").startSpan();
    try (Scope unused = span.makeCurrent()) {
      transactions
          .inNewContext(
              () ->
                  outbox.append(
                      OutboxMessage.json("telemetry-" + event.id(), "things", key, event, null)))
          .await()
          .atMost(PATIENCE);
      return span.getSpanContext().getTraceId();
    } finally {
      span.end();
    }
  }

  private Map<String, Otlp.Span> spans(String trace) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(collector + "/spans")).build(),
                HttpResponse.BodyHandlers.ofString());
    List<Otlp.Span> all = new ArrayList<>();
    for (JsonNode span : JSON.readTree(answer.body())) {
      all.add(JSON.treeToValue(span, Otlp.Span.class));
    }
    return all.stream()
        .filter(s -> s.trace().equals(trace))
        .collect(Collectors.toMap(Otlp.Span::id, s -> s, (a, b) -> a));
  }
}
