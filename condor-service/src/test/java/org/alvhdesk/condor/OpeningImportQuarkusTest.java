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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.BookOpeningV1;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.contracts.event.MarketStepV1;
import org.alvhdesk.localstack.LocalStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book that begins empty takes the condors of an import over, once. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(OpeningImportQuarkusTest.EmptyBook.class)
class OpeningImportQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** No opening book of the demo's own. */
  public static class EmptyBook implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("alvh.condor.opening-book", "none");
    }
  }

  private final Rows rows = new Rows();
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
  void takesTheCondorsOver_once_andTakesItsOwnDraftBack() {
    MarketStepV1 step = publishUntilDone();
    assertThat(book().condors()).as("no opening book of its own").isEmpty();
    BookOpeningV1 opening = opening(step, "1");

    market.publishOpening(opening, "first");
    awaitPositions(1);
    market.publishOpening(opening, "first");
    market.publishOpening(opening(step, "2"), "second");
    market.publishOpening(elsewhere(opening(step, "3")), "third");
    await()
        .atMost(PATIENCE)
        .until(() -> rows.count("from inbox where event_id like ?", "%" + runId + "third") == 1);
    publishUntilDone();

    CondorBookV1 after = book();
    assertThat(after.condors())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.id()).isEqualTo(runId + "/import/1");
              assertThat(c.provenance()).isEqualTo("IMPORTED");
              assertThat(c.layer()).isEqualTo("BASE");
              assertThat(c.creditPoints()).isEqualByComparingTo("7.40");
              assertThat(c.pnlUsd()).as("valued like any other").isNotNull();
            });
    assertThat(after.version()).isEqualTo(1);
    assertThat(
            rows.texts(
                "select detail from audit where action = 'OPENING_IMPORT' and run_id = ?", runId))
        .singleElement()
        .satisfies(
            detail ->
                assertThat(detail)
                    .contains("positions.csv")
                    .contains("by pm")
                    .contains("took over 3 SPXW"));
    assertThat(
            rows.count(
                "from condor_proposal where state in ('DRAFT', 'SUBMITTED') and book_version = 0"
                    + " and run_id = ?",
                runId))
        .as("what was made for the empty book")
        .isZero();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void putsAnImportAside_thatIsForAnotherRun() {
    MarketStepV1 step = publishUntilDone();
    BookOpeningV1 mine = opening(step, "1");

    market.publishOpening(with(mine, mine.bookId(), "test/none"), "other");
    market.publishOpening(mine, "mine");
    awaitPositions(1);

    assertThat(rows.count("from condor_position where run_id = ?", "test/none")).isZero();
  }

  /** The same for a book that this service does not run: heard and left alone. */
  private static BookOpeningV1 elsewhere(BookOpeningV1 opening) {
    return with(opening, "elsewhere", opening.runId());
  }

  private static BookOpeningV1 with(BookOpeningV1 o, String bookId, String runId) {
    return new BookOpeningV1(
        o.importId(),
        bookId,
        runId,
        o.step(),
        o.marketTime(),
        o.session(),
        o.fileName(),
        o.sha256(),
        o.importedBy(),
        o.condors(),
        o.hedges());
  }

  private void awaitPositions(long count) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> rows.count("from condor_position where run_id = ?", runId) == count);
  }

  private BookOpeningV1 opening(MarketStepV1 step, String line) {
    LocalDate expiry =
        LocalDate.parse(
            given()
                .get("/api/v1/candidates")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("expiry"));
    double spx = 5 * Math.rint(step.signals().spx() / 5);
    return new BookOpeningV1(
        UUID.randomUUID().toString(),
        "main",
        runId,
        step.step(),
        step.marketTime(),
        step.session(),
        "positions.csv",
        "ab".repeat(32),
        "pm",
        List.of(
            new BookOpeningV1.Condor(
                runId + "/import/" + line,
                "BASE",
                "SPXW",
                expiry,
                spx - 150,
                spx - 100,
                spx + 100,
                spx + 150,
                3,
                new BigDecimal("7.40"),
                Instant.parse("2017-08-21T20:00:00Z"))),
        List.of());
  }

  private MarketStepV1 publishUntilDone() {
    MarketStepV1 step = market.publishNext();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              boolean done =
                  rows.count(
                          "from condor_book where last_step = " + step.step() + " and run_id = ?",
                          runId)
                      == 1;
              if (!done) {
                market.publishSlices(step.step());
              }
              return done;
            });
    return step;
  }

  private static CondorBookV1 book() {
    return Json.read(
        given().get("/api/v1/book").then().statusCode(200).extract().asString(),
        CondorBookV1.class);
  }
}
