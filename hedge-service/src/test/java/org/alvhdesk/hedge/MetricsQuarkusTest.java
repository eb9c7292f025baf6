package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.alvhdesk.contracts.rest.ProposalView;
import org.junit.jupiter.api.Test;

/** What waits for people, and what the audit is like, as operators see it. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@TestProfile(MetricsQuarkusTest.Often.class)
class MetricsQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Figures are read often enough for a test. */
  public static final class Often implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("alvh.metrics.every", "100ms", "alvh.audit.verify-every", "1s");
    }
  }

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject Desk desk;

  @Test
  void requestsWaitUntilTheyAreApproved_andTheTimeThatTookIsCounted() {
    // Given a request under approval since an hour, as far as its line says
    Instant before = Instant.now();
    ProposalView submitted = desk.newSubmitted();
    Instant waiting = Instant.now();
    awaitMetric("alvh_proposals_waiting{kind=\"hedge\",state=\"SUBMITTED\"}", 1);
    awaitMetric("alvh_proposals_waiting{kind=\"condor\",state=\"DRAFT\"}", 0);
    moveSubmission(submitted, "- interval '1 hour'");
    await()
        .atMost(PATIENCE)
        .until(() -> metric("alvh_proposals_oldest_seconds{kind=\"hedge\"}") > 3600);
    moveSubmission(submitted, "+ interval '1 hour'"); // nothing is decided on a line tampered with
    String count = "alvh_approval_latency_seconds_count{kind=\"hedge\",outcome=\"approved\"}";
    String sum = "alvh_approval_latency_seconds_sum{kind=\"hedge\",outcome=\"approved\"}";
    double countBefore = metric(count);
    double sumBefore = metric(sum);

    // When the quorum is complete
    desk.approve("trader2", submitted);
    Instant last = Instant.now();
    desk.approve("risk", submitted);
    Instant approved = Instant.now();

    // Then it waits no more, and counts once, with the time since its submission
    awaitMetric("alvh_proposals_waiting{kind=\"hedge\",state=\"SUBMITTED\"}", 0);
    awaitMetric("alvh_proposals_waiting{kind=\"hedge\",state=\"PARTIALLY_APPROVED\"}", 0);
    awaitMetric("alvh_proposals_oldest_seconds{kind=\"hedge\"}", 0);
    awaitMetric(count, Double.isNaN(countBefore) ? 1 : countBefore + 1);
    double shortest = Duration.between(waiting, last).toMillis() / 1000.0;
    double longest = Duration.between(before, approved).toMillis() / 1000.0;
    assertThat(metric(sum) - (Double.isNaN(sumBefore) ? 0 : sumBefore))
        .isBetween(shortest - 0.01, longest + 0.01);
  }

  @Test
  void aRejectionIsAnOutcomeOfItsOwn() {
    ProposalView submitted = desk.newSubmitted();
    String count = "alvh_approval_latency_seconds_count{kind=\"hedge\",outcome=\"rejected\"}";
    double before = metric(count);

    assertThat(desk.reject("risk", submitted, "not today").statusCode()).isEqualTo(200);

    awaitMetric(count, Double.isNaN(before) ? 1 : before + 1);
  }

  @Test
  void theAuditIsVerifiedNowAndThen() {
    desk.newDraft();

    awaitMetric("alvh_audit_verified{book=\"main\"}", 1);
    awaitMetric("alvh_audit_unattested_lines{book=\"main\"}", 0);
    await()
        .atMost(PATIENCE)
        .until(() -> metric("alvh_audit_verification_age_seconds{book=\"main\"}") < 5);
  }

  @Test
  void stepsAreTimed() {
    double before = metric("alvh_step_decision_seconds_count");

    desk.newDraft();

    await().atMost(PATIENCE).until(() -> metric("alvh_step_decision_seconds_count") > before);
    assertThat(metric("alvh_step_delay_seconds_count")).isPositive();
  }

  /** The chain of the audit is broken until it is moved back. */
  private void moveSubmission(ProposalView submitted, String by) {
    desk.asOwner("alter table audit disable trigger audit_immutable");
    desk.asOwner(
        "update audit set recorded_at = recorded_at "
            + by
            + " where state = 'SUBMITTED'"
            + " and subject = '"
            + submitted.id()
            + "'");
    desk.asOwner("alter table audit enable trigger audit_immutable");
  }

  private void awaitMetric(String series, double value) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(metric(series)).as(series).isEqualTo(value));
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
