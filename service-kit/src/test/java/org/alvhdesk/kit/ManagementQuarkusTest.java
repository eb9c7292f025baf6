package org.alvhdesk.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alvhdesk.kit.kafka.CloudEvent;
import org.alvhdesk.kit.kafka.KafkaSender;
import org.junit.jupiter.api.Test;

/** Health and metrics have a port of their own, and say what operators need to know. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class ManagementQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject KafkaSender kafka;
  @Inject Pool pool;

  @Test
  void healthAndMetricsAreOnTheManagementPortOnly() {
    for (String path : List.of("health/started", "health/ready", "health/live", "metrics")) {
      assertThat(given().get(management.resolve("/q/" + path)).statusCode())
          .as(path)
          .isEqualTo(200);
      assertThat(given().get("/q/" + path).statusCode()).as("business " + path).isEqualTo(404);
    }
    assertThat(given().get(management.resolve("/api/v1/things/teapot")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void saysHowManyFactsWait_andForHowLong() {
    // Given a fact that waits since an hour, and that nobody can publish
    pool.withTransaction(
            held ->
                held.query("select pg_advisory_xact_lock(7020116109813577076)")
                    .execute()
                    .chain(
                        () ->
                            pool.query(
                                    "insert into outbox (topic, key, event_id, type, payload,"
                                        + " created_at) values ('out', 'k', 'waits', 'out', '{}',"
                                        + " clock_timestamp() - interval '1 hour')")
                                .execute())
                    .chain(
                        () ->
                            Uni.createFrom()
                                .voidItem()
                                .emitOn(
                                    io.smallrye.mutiny.infrastructure.Infrastructure
                                        .getDefaultWorkerPool())
                                .invoke(
                                    () -> {
                                      await()
                                          .atMost(PATIENCE)
                                          .until(() -> metric("alvh_outbox_lag_seconds") > 3600);
                                      assertThat(metric("alvh_outbox_lag_seconds"))
                                          .isLessThan(3700);
                                      assertThat(metric("alvh_outbox_rows"))
                                          .isGreaterThanOrEqualTo(1);
                                    })))
        .await()
        .atMost(PATIENCE);

    // Then both go back to nothing when it has left
    await().atMost(PATIENCE).until(() -> metric("alvh_outbox_rows") == 0);
    assertThat(metric("alvh_outbox_lag_seconds")).isZero();
  }

  @Test
  void countsDeadLettersByTopic_fromZero() {
    String letters = "alvh_dead_letters_total{topic=\"things\"}";
    double before = metric(letters);

    kafka.sendAll(
        List.of(
            new CloudEvent("dead-1", "things", "/test", "dead", Instant.EPOCH, null)
                .record("things", CloudEvent.utf8("no json"))));

    await().atMost(PATIENCE).until(() -> metric(letters) == before + 1);
  }

  @Test
  void saysHowFarEveryChannelIsBehind() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(metric("alvh_consumer_lag_records{channel=\"things-in\"}")).isZero());
  }

  /** The value of one series; NaN when it is not there. */
  private double metric(String series) {
    return given()
        .get(management.resolve("/q/metrics"))
        .asString()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .map(line -> line.substring(series.length() + 1).split(" ")[0]) // no exemplar
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElse(Double.NaN);
  }
}
