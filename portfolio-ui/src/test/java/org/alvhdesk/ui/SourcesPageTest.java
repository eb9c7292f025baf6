package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the sources. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
@TestSecurity(user = "viewer", roles = "viewer")
class SourcesPageTest {
  private static final Instant GOOD = Instant.parse("2024-01-05T16:00:00Z");

  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
  }

  @Test
  void showsTheLiveMarketWithItsAge_andEveryProviderWithWhatIsWrong() {
    StubServices.answer("GET /market/sources", sources());
    given()
        .get("/data/sources")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("live:cboe"),
                containsString("no news"),
                containsString("12 min"),
                containsString("failed on the provider&#39;s side (503)"),
                containsString("left alone"),
                containsString("not configured"),
                containsString("ALVH_SOURCES_FRED_KEY"),
                containsString("Personal use")))
        .body(not(containsString(" style=")));
    given()
        .get("/data/sources/list.csv")
        .then()
        .statusCode(200)
        .body(startsWith("id,quality,state,address"))
        .body(containsString("cboe-delayed,DELAYED,OPEN"));
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void asksTheProviders_andFollows() {
    StubServices.answer("GET /market/sources", sources());
    StubServices.answer("GET /market/downloads/latest", download("FETCHING", null));
    StubServices.answer("POST /market/downloads", download("FETCHING", null));
    given()
        .get("/data/sources")
        .then()
        .statusCode(200)
        .body(containsString("File 3 of 40"))
        .body(containsString("every 2s"))
        .body(containsString("Download and import"));
    given()
        .redirects()
        .follow(false)
        .header("Origin", origin())
        .formParam("from", "2023-01-03")
        .formParam("key", "k-1")
        .post("/data/sources/downloads")
        .then()
        .statusCode(303);
    assertThat(StubServices.calls("POST", "/downloads").getLast().body()).contains("2023-01-03");
    assertThat(StubServices.calls("POST", "/downloads").getLast().idempotencyKey())
        .isEqualTo("k-1");

    StubServices.answer("GET /market/downloads/latest", download("DONE", GOOD));
    given()
        .get("/data/sources")
        .then()
        .body(containsString("/data/imports/9"))
        .body(containsString("cboe cannot be reached"))
        .body(containsString("every 15s"));
  }

  @Test
  void offersNoDownload_toWhoMayOnlyLook() {
    StubServices.answer("GET /market/sources", sources());
    given().get("/data/sources").then().body(not(containsString("Download and import")));
    given()
        .redirects()
        .follow(false)
        .header("Origin", origin())
        .formParam("from", "2023-01-03")
        .post("/data/sources/downloads")
        .then()
        .statusCode(403);
  }

  private static DownloadView download(String state, Instant ended) {
    return new DownloadView(
        state,
        "trader",
        LocalDate.of(2004, 3, 26),
        GOOD,
        ended,
        3,
        40,
        "cboe-indices history of VIX",
        1,
        1,
        0,
        1,
        List.of("cboe-indices history of VVIX: cboe cannot be reached"),
        ended == null ? null : 9L);
  }

  private static String origin() {
    return io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port;
  }

  @Test
  void saysThatTheServiceDoesNotAnswer() {
    StubServices.hangUp("GET /market/sources");
    given()
        .get("/data/sources")
        .then()
        .statusCode(200)
        .body(containsString("market-data-service does not answer"));
  }

  private static Items<SourceView> sources() {
    SourceView market =
        new SourceView(
                "live:cboe", "LIVE", "DELAYED", "DELAYED", "Delayed quotes.", null, null, true)
            .with(
                new SourceView.Live(
                    "STALE",
                    "no complete snapshot",
                    GOOD,
                    GOOD.plusSeconds(900),
                    GOOD.plusSeconds(1200),
                    720L));
    return Items.of(
        List.of(
            market,
            provider(
                "cboe-delayed",
                new SourceView.Provider(
                    "OPEN",
                    "https://cdn.cboe.com",
                    "Personal use, no redistribution.",
                    null,
                    GOOD,
                    GOOD,
                    "https://cdn.cboe.com/x failed on the provider's side (503)",
                    GOOD.plusSeconds(300),
                    720L,
                    4)),
            provider(
                "fred",
                new SourceView.Provider(
                    "NOT_CONFIGURED",
                    "https://api.stlouisfed.org",
                    "Free with attribution.",
                    "set ALVH_SOURCES_FRED_KEY",
                    null,
                    null,
                    null,
                    null,
                    null,
                    0))));
  }

  private static SourceView provider(String id, SourceView.Provider state) {
    return new SourceView(
        id, "PROVIDER", "DELAYED", "DELAYED", id + " offers.", null, null, true, null, state);
  }
}
