package org.alvhdesk.condor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.localstack.Database;
import org.alvhdesk.localstack.DatabaseName;
import org.alvhdesk.localstack.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CondorServiceQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private String runId;
  private Market market;

  @BeforeEach
  void newRun() {
    runId = "test/" + UUID.randomUUID();
    market = new Market(LocalStack.shared().kafka(), runId);
  }

  @AfterEach
  void closeMarket() {
    market.close();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void opensTheBaseLayerAtTheFirstStep_thenOnlyValuesIt() {
    publishUntilDone();
    CondorBookV1 first = book();

    publishUntilDone();
    CondorBookV1 second = book();

    assertThat(first.condors()).hasSize(1);
    CondorBookV1.Condor condor = first.condors().getFirst();
    assertThat(condor.dte()).isBetween(40, 50);
    assertThat(condor.creditPoints().remainder(new BigDecimal("0.05"))).isZero();
    assertThat(condor.maxLossUsd())
        .isEqualByComparingTo(
            new BigDecimal("50")
                .subtract(condor.creditPoints())
                .multiply(BigDecimal.valueOf(100L * condor.quantity())));
    assertThat(condor.maxLossUsd()).isLessThanOrEqualTo(new BigDecimal("45000"));
    assertThat(condor.markPoints()).isPositive();
    assertThat(condor.pricing().legVols()).hasSize(4);
    assertThat(second.step()).isEqualTo(2);
    assertThat(second.version()).as("marks are not a new version").isEqualTo(first.version());
    assertThat(second.condors().getFirst().id()).isEqualTo(condor.id());
    assertThat(count("from audit where action = 'OPENING_BOOK' and run_id = ?")).isEqualTo(1);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void takesAStepOnce_whenItsFactAndSlicesComeAgain() {
    publishUntilDone();
    market.publishFact(1);
    market.publishSlices(1);
    market.publishFact(1);

    publishUntilDone();

    assertThat(count("from condor_position where run_id = ?")).isEqualTo(1);
    assertThat(
            count(
                "from outbox where topic = 'alvh.step.done.v1'"
                    + " and payload::json ->> 'runId' = ?"))
        .isEqualTo(2);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void waitsForMissingSlices_andPutsRubbishAside() {
    market.skipTo(1);
    market.publishRubbish();
    market.publishFact(1);
    market.publishSlices(1);

    awaitStep(1);

    assertThat(book().runId()).isEqualTo(runId);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void settlesTheCondorOnce_afterItsExpiry() {
    publishUntilDone();
    CondorBookV1.Condor condor = book().condors().getFirst();
    market.skipTo(13L * 60);

    MarketStepV1 late = publishUntilDone();

    assertThat(late.marketTime()).isAfter(condor.settlement());
    CondorBookV1 settled = book();
    assertThat(settled.condors()).isEmpty();
    assertThat(settled.version()).isEqualTo(2);
    BigDecimal maxProfit =
        condor.creditPoints().multiply(BigDecimal.valueOf(100L * condor.quantity()));
    assertThat(settled.realisedUsd()).isBetween(condor.maxLossUsd().negate(), maxProfit);
    publishUntilDone();
    assertThat(book().condors()).as("no second opening book").isEmpty();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void sizesASessionFromTheLedgersCloseBeforeIt() {
    publishUntilDone();
    CondorBookV1 first = book();
    assertThat(first.navUsd()).isEqualByComparingTo("750000");
    assertThat(first.navBasis().text()).contains("configured: the ledger has no close before");
    market.skipTo(12);
    MarketStepV1 close = publishUntilDone();
    assertThat(close.lastOfSession()).isTrue();

    MarketStepV1 next = market.publishNext();
    assertThat(count("from condor_book where run_id = ? and last_step = 13"))
        .as("the first step of a session waits for the close before it")
        .isEqualTo(1);
    market.publishClose(13, new BigDecimal("912345.60"));
    awaitStep(next.step());

    CondorBookV1 sized = book();
    assertThat(sized.navUsd()).isEqualByComparingTo("912345.60");
    assertThat(sized.navBasis().text()).isEqualTo("ledger, close of " + close.session());
    assertThat(sized.navBasis().asOf()).isEqualTo(close.marketTime());
    assertThat(sized.riskCapitalUsd())
        .isEqualByComparingTo(
            new BigDecimal("912345.60")
                .multiply(first.riskCapitalUsd())
                .divide(first.navUsd(), 2, RoundingMode.DOWN));
    assertThat(given().get("/api/v1/ladder").jsonPath().getString("navUsd")).isEqualTo("912345.6");

    market.skipTo(25);
    publishUntilDone();
    market.publishNext();
    market.publishClose(26, null);
    awaitStep(27);
    assertThat(book().navBasis().text())
        .as("a close without a value: the one before it")
        .isEqualTo("ledger, close of " + close.session());
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void goesOnWithTheLastCloseHeard_whenTheLedgerIsSilent() {
    publishUntilDone();
    market.skipTo(12);
    publishUntilDone();

    publishUntilDone();

    assertThat(book().step()).isEqualTo(14);
    assertThat(book().navUsd()).isEqualByComparingTo("750000");
  }

  @Test
  void refusesToShowTheBook_withoutAToken() {
    given().get("/api/v1/book").then().statusCode(401).contentType("application/problem+json");
  }

  @Test
  void stateAndFactsCommitTogether() {
    publishUntilDone();

    assertThat(count("from outbox o join condor_book b on b.xid = o.xid where b.run_id = ?"))
        .as("the book row was created in the transaction of its first two facts")
        .isEqualTo(2);
  }

  private MarketStepV1 publishUntilDone() {
    MarketStepV1 step = market.publishNext();
    awaitStep(step.step());
    return step;
  }

  private void awaitStep(long step) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              boolean done =
                  count("from condor_book where run_id = ? and last_step = " + step) == 1;
              if (!done) {
                // As market-data-service does: the first slices may be older than our consumer.
                market.publishSlices(step);
              }
              return done;
            });
  }

  private static CondorBookV1 book() {
    return Json.read(
        given().get("/api/v1/book").then().statusCode(200).extract().asString(),
        CondorBookV1.class);
  }

  /** Rows of this test's run; {@code from} has one parameter, the run id. */
  private long count(String from) {
    Database database = LocalStack.shared().database(DatabaseName.CONDOR);
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner(), database.ownerPassword());
        PreparedStatement query = connection.prepareStatement("select count(*) " + from)) {
      query.setString(1, runId);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(from, e);
    }
  }
}
