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
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillBreakView;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.contracts.rest.FillLine;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.OrphanAlarmView;
import org.alvhdesk.ui.testing.Samples;
import org.alvhdesk.ui.testing.StubServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fills, imports with their preview, breaks, alarms, and a change at the broker. */
@QuarkusTest
@QuarkusTestResource(StubServices.class)
@TestSecurity(user = "trader", roles = "trader")
class FillsPageTest {
  private static final Instant AT = Instant.parse("2018-02-05T20:30:00Z");
  private static final String SHA = "ab".repeat(32);
  private static final String IMPORT = "00000000-0000-3000-8000-000000000007";
  private static final String SYMBOL = "VIX   180214C00024000";

  @BeforeEach
  void desk() {
    Samples.healthyDesk();
    StubServices.answer(
        "GET /hedge/fills",
        Items.of(
            List.of(
                line("BROKER", "TRADED", "ibkr", "e1", "trader"),
                line("PAPER_WORKED", "MODEL", null, null, null))));
    StubServices.answer("GET /hedge/fills/breaks", Items.of(List.of(broken())));
    StubServices.answer(
        "GET /hedge/fills/alarms",
        Items.of(
            List.of(
                new OrphanAlarmView(
                    1, Samples.ID, "4 short VIX calls are covered by nothing", 4, 0, AT, null))));
    StubServices.answer("GET /hedge/proposals/" + Samples.ID + "/execution", execution());
  }

  private static FillLine line(String mode, String quality, String broker, String id, String by) {
    return new FillLine(
        Samples.ID,
        "PROPOSAL",
        "FRONT",
        "BUY",
        4,
        SYMBOL,
        new BigDecimal("1.05"),
        new BigDecimal("-420.00"),
        new BigDecimal("4.40"),
        LocalDate.of(2018, 2, 5),
        AT,
        mode,
        quality,
        broker,
        id,
        by == null ? null : AT,
        by);
  }

  private static FillBreakView broken() {
    return new FillBreakView(
        3,
        2,
        "ibkr",
        "e9",
        "BUY",
        9,
        SYMBOL,
        new BigDecimal("1.05"),
        AT,
        "OVERFILL",
        "9 were filled, 3 are left of the approved change",
        Samples.ID,
        "trader",
        AT,
        "OPEN",
        null,
        null,
        null);
  }

  private static ExecutionView execution() {
    return new ExecutionView(
        Samples.ID,
        "PARTLY_FILLED",
        "manual",
        null,
        List.of("csv", "tastytrade"),
        List.of(
            new ExecutionView.OrderView(
                "ALVH-1-1",
                false,
                4,
                new BigDecimal("1.05"),
                List.of(
                    new ExecutionView.LegView(
                        "buy 4 VIX 2018-02-14 24 call", SYMBOL, 4, 1, 3, new BigDecimal("1.05"))),
                1),
            new ExecutionView.OrderView(
                "ALVH-1-2",
                true,
                3,
                new BigDecimal("-7.95"),
                List.of(
                    new ExecutionView.LegView(
                        "buy 3 SPXW 2018-02-16 2600 put", "SPXW  180216P02600000", 3, 2, 1, null),
                    new ExecutionView.LegView(
                        "sell 3 SPXW 2018-02-16 2650 put", "SPXW  180216P02650000", 3, 1, 2, null)),
                1)),
        List.of(),
        true,
        "you may record what the broker filled");
  }

  private static FillImportView imported(String state, String problem) {
    return new FillImportView(
        IMPORT,
        SHA,
        "day.csv",
        "ibkr",
        state,
        "trader",
        AT,
        state.equals("BOOKED") ? "trader" : null,
        state.equals("BOOKED") ? AT : null,
        List.of(
            new FillImportView.Row(2, "MATCHED", "BUY 4 VIX", Samples.ID, null, "fills order 1"),
            new FillImportView.Row(3, "BREAK", "BUY 9 VIX", null, "OVERFILL", "9 were filled")),
        problem);
  }

  private static RequestSpecification form() {
    return given()
        .redirects()
        .follow(false)
        .header(
            "Origin", io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port);
  }

  @Test
  void showsFillsWithHowTheyCameAbout_breaksAndAlarms() {
    given()
        .get("/fills")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("Paper worked"),
                containsString("recorded by trader"),
                containsString("9 were filled, 3 are left"),
                containsString("covered by nothing"),
                containsString("import-fills")))
        .body(not(containsString("Book as a position")))
        .body(not(containsString(" style=")));
    given()
        .get("/fills/fills.csv")
        .then()
        .body(startsWith("session,layer"))
        .body(containsString("PAPER_WORKED"));
    given().get("/fills/breaks.csv").then().body(containsString("OVERFILL"));
  }

  @Test
  @TestSecurity(user = "risk", roles = "risk")
  void letsRiskDecideABreak_andNobodyElse() {
    StubServices.answer("POST /hedge/fills/breaks/3/booking", broken());
    given()
        .get("/fills")
        .then()
        .body(containsString("Book as a position"))
        .body(not(containsString("import-fills")));

    form()
        .formParam("layer", "FAR")
        .formParam("reason", "ours")
        .formParam("key", "k-1")
        .post("/fills/breaks/3/booking")
        .then()
        .statusCode(303);

    assertThat(StubServices.calls("POST", "/booking").getLast().idempotencyKey())
        .as("booking twice is once, dismissing is another command")
        .isEqualTo("k-1-3-book");
    assertThat(StubServices.calls("POST", "/booking").getLast().body())
        .contains("\"layer\":\"FAR\"", "\"reason\":\"ours\"");
    form()
        .multiPart("file", "day.csv", "x".getBytes(StandardCharsets.UTF_8))
        .post("/fills/imports")
        .then()
        .statusCode(403);
  }

  @Test
  void showsAFileBeforeItIsBooked_andSendsItsHash() {
    StubServices.answer("POST /hedge/fills/imports", imported("PREVIEWED", null));
    StubServices.answer("GET /hedge/fills/imports/" + IMPORT, imported("PREVIEWED", null));
    StubServices.answer(
        "POST /hedge/fills/imports/" + IMPORT + "/confirmation", imported("BOOKED", null));

    form()
        .multiPart("file", "day.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
        .post("/fills/imports")
        .then()
        .statusCode(303)
        .header("Location", containsString("/fills/imports/" + IMPORT));
    assertThat(StubServices.calls("POST", "/fills/imports").getLast().body())
        .isEqualTo("a,b\n1,2\n");
    given()
        .get("/fills/imports/" + IMPORT)
        .then()
        .statusCode(200)
        .body(containsString("1 match"))
        .body(containsString("Book exactly these bytes"));
    form()
        .formParam("sha256", SHA)
        .post("/fills/imports/" + IMPORT + "/confirmation")
        .then()
        .statusCode(303);
    assertThat(StubServices.calls("POST", "/confirmation").getLast().body()).contains(SHA);

    StubServices.answer("GET /hedge/fills/imports/" + IMPORT, imported("PREVIEWED", "line 3: bad"));
    given()
        .get("/fills/imports/" + IMPORT)
        .then()
        .body(containsString("line 3: bad"))
        .body(not(containsString("Book exactly")));
  }

  @Test
  void showsAChangeAtTheBroker_andRecordsAFill() {
    StubServices.answer("POST /hedge/proposals/" + Samples.ID + "/fills", Samples.filled());
    given()
        .get("/proposals/" + Samples.ID + "/execution")
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString(SYMBOL),
                containsString("tickets/tastytrade"),
                containsString("combo, 3 units, 1 filled whole"),
                containsString("7.95 credit"),
                containsString("<option value=\"SPXW  180216P02650000\">"),
                containsString("1.05 debit")))
        .body(not(containsString(" style=")));
    given()
        .get("/proposals/" + Samples.ID + "/execution/section")
        .then()
        .statusCode(200)
        .body(containsString("people record what it filled"))
        .body(not(containsString("<html")));

    form()
        .formParam("action", "BUY")
        .formParam("quantity", "1")
        .formParam("symbol", SYMBOL)
        .formParam("price", "1.05")
        .formParam("tradedAt", "2018-02-05T20:31:00Z")
        .formParam("broker", "ibkr")
        .formParam("executionId", "e2")
        .post("/proposals/" + Samples.ID + "/execution/fills")
        .then()
        .statusCode(303);

    assertThat(StubServices.calls("POST", "/fills").getLast().body())
        .contains("\"executionId\":\"e2\"", "\"quantity\":1");
  }

  @Test
  void passesATicketOn_byteForByte() {
    StubServices.raw("GET /hedge/proposals/" + Samples.ID + "/tickets/csv", 200, "a,b\r\n1,2\r\n");

    given()
        .get("/proposals/" + Samples.ID + "/execution/tickets/csv")
        .then()
        .statusCode(200)
        .body(org.hamcrest.Matchers.equalTo("a,b\r\n1,2\r\n"));
  }

  @Test
  void raisesTheAlarmOnOverviewAndBook() {
    for (String page : List.of("/", "/book")) {
      given().get(page).then().statusCode(200).body(containsString("covered by nothing"));
    }
    given().get("/proposals/" + Samples.ID).then().body(containsString("/execution/section"));
  }
}
