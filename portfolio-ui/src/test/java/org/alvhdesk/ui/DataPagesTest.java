package org.alvhdesk.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alvhdesk.ui.testing.DataSamples;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is held, imports, the calendar. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
class DataPagesTest {
  @BeforeEach
  void healthyDesk() {
    Samples.healthyDesk();
    DataSamples.serve();
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsSeriesAndChains_butNoUploadToAViewer() {
    assertThat(page("/data"))
        .contains("<tr data-series=\"VIX\">")
        .contains("1991-03-27")
        .contains("900 dead")
        .contains("−0.02")
        .contains("interrupted")
        .contains("options on VIX")
        .doesNotContain("action=\"/data/imports\"");
    upload("trader.csv").statusCode(403);
    given().formParam("kind", "FOMC").post("/data/events").then().statusCode(403);
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void exportsEveryTable() {
    assertThat(page("/data/series.csv")).contains("VIX,cboe,points,1990-01-02,2024-06-28,8667,4");
    assertThat(page("/data/chains.csv")).contains("cboe,18000,903,41,13.33,13.35");
    assertThat(page("/data/conflicts.csv")).contains("VIX,2014-10-15,cboe,26.25,vendor,25.27");
    assertThat(page("/data/imports/7/rejected.csv"))
        .contains("VIX_History.csv,STORED,REJECTED,not-a-session,33,12,VIX 1990-01-15 <holiday>");
    assertThat(page("/data/events/events.csv")).contains("2026-12-09,14:00,FOMC,,hand,admin");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsTheReport_andProgressOnlyWhileItRuns() {
    assertThat(page("/data/imports/7"))
        .contains("33 left out: not-a-session")
        .contains("line 12: VIX 1990-01-15 &lt;holiday&gt;")
        .contains("notes.txt has no known shape")
        .doesNotContain("hx-trigger=\"every 1s\"");
    StubServices.answer("GET /market/imports/7", DataSamples.run("RUNNING", List.of("b.csv")));
    assertThat(page("/data/imports/7"))
        .contains("hx-trigger=\"every 1s\"")
        .contains("<progress max=\"100\" value=\"66\"")
        .contains("b.csv");
    given().get("/data/imports/8").then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void givesAnUploadOn_withItsColumns() {
    assertThat(page("/data")).contains("action=\"/data/imports\"");

    upload("own.csv").statusCode(303).header("Location", endsWith("/data/imports/7"));

    assertThat(StubServices.calls("POST", "/imports"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.body())
                    .contains("filename=\"own.csv\"")
                    .contains("day,last")
                    .contains("value=last")
                    .doesNotContain("k-1"))
        .extracting(StubServices.Call::idempotencyKey)
        .isEqualTo("k-1");
  }

  @Test
  @TestSecurity(user = "trader", roles = "trader")
  void asksForAFile_whenThereIsNone() {
    given()
        .redirects()
        .follow(false)
        .multiPart("symbol", "VIX")
        .post("/data/imports")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/data"));
    assertThat(StubServices.calls("POST", "/imports")).isEmpty();
  }

  @Test
  @TestSecurity(user = "admin", roles = "admin")
  void letsAdminEditTheCalendar_withAReason() {
    assertThat(page("/data/events?edit=" + DataSamples.EVENT))
        .contains("moved by a &lt;day&gt;")
        .contains("Change FOMC 2026-12-09")
        .containsPattern("name=\"key\" value=\"[0-9a-f-]{36}\"")
        .contains("/data/events/" + DataSamples.EVENT + "/cancellation");

    edit("/data/events").statusCode(303);
    edit("/data/events/" + DataSamples.EVENT).statusCode(303);
    edit("/data/events/" + DataSamples.EVENT + "/cancellation").statusCode(303);

    assertThat(StubServices.calls("POST", "/calendar/events").getFirst().body())
        .contains("\"reason\":\"the Fed says so\"");
    assertThat(StubServices.calls("PUT", DataSamples.EVENT)).hasSize(1);
    assertThat(StubServices.calls("DELETE", DataSamples.EVENT).getFirst().path())
        .contains("reason=the");
    assertThat(StubServices.calls("POST", "/calendar/events").getFirst().idempotencyKey())
        .isEqualTo("k-1");
    assertThat(StubServices.calls("PUT", DataSamples.EVENT).getFirst().idempotencyKey())
        .isEqualTo("k-1");
    assertThat(StubServices.calls("DELETE", DataSamples.EVENT).getFirst().idempotencyKey())
        .isEqualTo("k-1");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void showsNoEditFormToAViewer() {
    assertThat(page("/data/events")).contains("FOMC").doesNotContain("event-form");
  }

  @Test
  @TestSecurity(user = "viewer", roles = "viewer")
  void saysSo_whenTheServiceDoesNotAnswer() {
    StubServices.hangUp("GET /market/history/status");
    assertThat(page("/data")).contains("market-data-service does not answer");
  }

  private static ValidatableResponse edit(String path) {
    return given()
        .redirects()
        .follow(false)
        .formParam("kind", "FOMC")
        .formParam("date", "2026-12-09")
        .formParam("time", "14:00")
        .formParam("about", "")
        .formParam("reason", "the Fed says so")
        .formParam("key", "k-1")
        .post(path)
        .then();
  }

  private static ValidatableResponse upload(String name) {
    return given()
        .redirects()
        .follow(false)
        .multiPart("file", name, "day,last\n2024-07-05,1\n".getBytes(StandardCharsets.UTF_8))
        .multiPart("kind", "bar")
        .multiPart("columns", "value=last")
        .multiPart("key", "k-1")
        .post("/data/imports")
        .then();
  }

  private static String page(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
