package org.alvhdesk.condor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.contracts.event.RuleSetVersionV1;
import org.alvhdesk.contracts.rest.LadderView;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.rulefiles.RuleLibrary;
import org.junit.jupiter.api.Test;

/** A desk that trades fewer condors instead of a hedge (M7), as configured and as approved. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(DownsizedQuarkusTest.FewerCondors.class)
class DownsizedQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String IN_FORCE = "from hedge_rule_set_in_force where proposal_id = ?";

  /** The comparator DOWNSIZED beside the default ladder. */
  public static class FewerCondors implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("alvh.rules", "LAYERED-002,DOWNSIZED", "alvh.condor.nav-usd", "7500000");
    }
  }

  private final Rows rows = new Rows();

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void sellsFewer_saysSoOnTheLadder_andFollowsAnApprovedHedgeSet() {
    int shipped = sold("test/" + UUID.randomUUID());
    assertThat(ladder().trace())
        .anyMatch(t -> t.ruleId().equals("M7") && t.threshold().contains("WORST_STRESS_LOSS"));

    RuleSetVersionV1 tenth = tenth();
    try (Market market = new Market(LocalStack.shared().kafka(), tenth.runId())) {
      market.publishRuleSet(tenth);
    }
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> rows.count(IN_FORCE, tenth.proposalId()) == 1);
    int approved = sold("test/" + UUID.randomUUID());

    int full = full();
    assertThat(shipped).isPositive().isLessThan(full);
    assertThat(approved).isEqualTo(full / 10).isLessThan(shipped);
  }

  /** Condors in the opening book of a new run. */
  private int sold(String runId) {
    try (Market market = new Market(LocalStack.shared().kafka(), runId)) {
      MarketStepV1 step = market.publishNext();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                boolean done =
                    rows.count("from condor_book where last_step = 1 and run_id = ?", runId) == 1;
                if (!done) {
                  // As market-data-service does: the first slices may be older than our consumer.
                  market.publishSlices(step.step());
                }
                return done;
              });
    }
    CondorBookV1 book =
        Json.read(
            given().get("/api/v1/book").then().statusCode(200).extract().asString(),
            CondorBookV1.class);
    assertThat(book.runId()).isEqualTo(runId);
    assertThat(book.condors()).hasSize(1);
    return book.condors().getFirst().quantity();
  }

  /** What the whole ladder sells: the budget of the layer over the loss of one condor. */
  private int full() {
    CondorBookV1.Condor held = ladder().layers().getFirst().positions().getFirst();
    return ladder()
        .layers()
        .getFirst()
        .layer()
        .budgetUsd()
        .multiply(BigDecimal.valueOf(held.quantity()))
        .divide(held.maxLossUsd(), 0, RoundingMode.DOWN)
        .intValueExact();
  }

  private static LadderView ladder() {
    return Json.read(
        given().get("/api/v1/ladder").then().statusCode(200).extract().asString(),
        LadderView.class);
  }

  /** The desk's own DOWNSIZED: never more than a tenth of the condors. */
  private static RuleSetVersionV1 tenth() {
    String json =
        RuleLibrary.shippedText("DOWNSIZED")
            .replace("\"version\": \"3\"", "\"version\": \"4\"")
            .replace(
                "\"value\": 1, \"unit\": \"multiple\"", "\"value\": 0.1, \"unit\": \"multiple\"");
    return new RuleSetVersionV1(
        "main",
        "HEDGE",
        "DOWNSIZED",
        "DOWNSIZED",
        "4",
        "0".repeat(64),
        json,
        UUID.randomUUID().toString(),
        "test/before",
        26,
        LocalDate.of(2018, 1, 3),
        Instant.parse("2018-01-02T21:00:00Z"));
  }
}
