package org.alvhdesk.marketdata.history;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.contracts.rest.CalendarEventCommand;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.marketdata.step.TestInfra;
import org.alvhdesk.marketdata.step.Tokens;
import org.junit.jupiter.api.Test;

/** Uploads, status and calendar over HTTP on real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class HistoryQuarkusTest {
  private static final String IMPORTS = "/api/v1/imports";
  private static final String EVENTS = "/api/v1/calendar/events";

  private static byte[] vix9d(double close) {
    return ("DATE,OPEN,HIGH,LOW,CLOSE\n"
            + "07/02/2024,12.0,12.5,11.9,12.1\n"
            + "07/04/2024,12.0,12.5,11.9,12.1\n"
            + "07/05/2024,12.0,12.5,11.9,"
            + close
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static RequestSpecification as(String name) {
    return given().auth().oauth2(Tokens.of(name, name));
  }

  private static ImportRunView upload(String name, byte[] content) {
    long id =
        as("trader")
            .multiPart("file", name, content)
            .multiPart(
                "file",
                "notes.txt",
                "nothing that anybody publishes".getBytes(StandardCharsets.UTF_8))
            .post(IMPORTS)
            .then()
            .statusCode(202)
            .header("Location", containsString(IMPORTS + "/"))
            .extract()
            .as(ImportRunView.class)
            .run()
            .id();
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> as("trader").get(IMPORTS + "/" + id).as(ImportRunView.class),
            r -> r.run().state().equals("DONE"));
  }

  @Test
  void importsUploads_andReportsEveryRowLeftOut() {
    ImportRunView run = upload("VIX9D_History.csv", vix9d(12.3));
    ImportRunView again = upload("VIX9D_History.csv", vix9d(12.3));

    ImportRunView.File file = run.files().getFirst();
    assertThat(file.outcome()).isEqualTo("STORED");
    assertThat(file.source()).isEqualTo("cboe");
    assertThat(file.added()).isEqualTo(2);
    assertThat(file.defects())
        .singleElement()
        .matches(d -> d.total() == 1 && d.rows().getFirst().line() == 3);
    assertThat(run.files().get(1).outcome()).isEqualTo("NOT_UNDERSTOOD");
    assertThat(run.run().actor()).isEqualTo("trader");
    assertThat(again.files().getFirst().outcome()).isEqualTo("KNOWN");
    HistoryStatusView status =
        as("trader")
            .get("/api/v1/history/status")
            .then()
            .statusCode(200)
            .extract()
            .as(HistoryStatusView.class);
    assertThat(status.series())
        .filteredOn(s -> s.id().equals("VIX9D"))
        .singleElement()
        .matches(s -> s.rows() == 2 && s.gapSessions().equals(List.of(LocalDate.of(2024, 7, 3))));
    as("trader")
        .get(IMPORTS)
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo((int) again.run().id()));
    as("trader").get("/api/v1/history/conflicts").then().statusCode(200);
  }

  @Test
  void importsOwnCsv_whenItsColumnsAreNamed() {
    long id =
        as("trader")
            .multiPart(
                "file",
                "own.csv",
                "Day;Last\n"
                    .replace(';', ',')
                    .concat("05.07.2024,80.5\n")
                    .getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", "bar")
            .multiPart("symbol", "OWNX")
            .multiPart("source", "our-desk")
            .multiPart("dateColumn", "Day")
            .multiPart("datePattern", "dd.MM.uuuu")
            .multiPart("columns", "value=Last")
            .post(IMPORTS)
            .then()
            .statusCode(202)
            .extract()
            .as(ImportRunView.class)
            .run()
            .id();
    ImportRunView done =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> as("trader").get(IMPORTS + "/" + id).as(ImportRunView.class),
                r -> r.run().state().equals("DONE"));
    assertThat(done.files().getFirst().source()).isEqualTo("our-desk");
    assertThat(done.files().getFirst().added()).isEqualTo(1);
  }

  @Test
  void refusesAnUpload_whenItIsEmptyOrItsColumnsMakeNoSense() {
    as("trader")
        .multiPart("symbol", "VIX")
        .post(IMPORTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    as("trader")
        .multiPart("file", "own.csv", "a".getBytes(StandardCharsets.UTF_8))
        .multiPart("kind", "candles")
        .post(IMPORTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    as("trader").get(IMPORTS + "/999999").then().statusCode(404);
  }

  @Test
  void answers401_whenAnUploadHasNoToken() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(IMPORTS)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void refusesImportsAndEdits_whenTheRoleMayNot() {
    as("viewer")
        .multiPart("file", "a.csv", "a".getBytes(StandardCharsets.UTF_8))
        .post(IMPORTS)
        .then()
        .statusCode(403);
    as("viewer")
        .contentType(ContentType.JSON)
        .body(new CalendarEventCommand("FOMC", "2031-01-29", null, null, "x"))
        .post(EVENTS)
        .then()
        .statusCode(403);
    as("viewer").delete(EVENTS + "/" + UUID.randomUUID() + "?reason=x").then().statusCode(403);
  }

  @Test
  void keepsWhoEditedTheCalendarWhenAndWhy() {
    CalendarEventCommand meeting =
        new CalendarEventCommand("FOMC", "2031-01-29", "14:00", "", "announced");
    String id = post(meeting).statusCode(201).extract().path("id");
    post(meeting).statusCode(409);
    post(new CalendarEventCommand("FOMC", "2031-01-30", "14:00", "", " ")).statusCode(400);
    as("admin")
        .contentType(ContentType.JSON)
        .body(new CalendarEventCommand("FOMC", "2031-01-30", "14:00", "", "moved by a day"))
        .put(EVENTS + "/" + id)
        .then()
        .statusCode(200)
        .body("date", equalTo("2031-01-30"));
    as("admin")
        .get(EVENTS + "?from=2031-01-01&to=2031-02-28")
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].source", equalTo("hand"));
    as("admin").delete(EVENTS + "/" + id + "?reason=called off").then().statusCode(200);
    as("admin").delete(EVENTS + "/" + id + "?reason=again").then().statusCode(404);
    as("admin")
        .get(EVENTS + "/" + id + "/versions")
        .then()
        .body("items.reason", equalTo(List.of("called off", "moved by a day", "announced")))
        .body("items[0].actor", equalTo("admin"));
  }

  private static io.restassured.response.ValidatableResponse post(CalendarEventCommand command) {
    return as("admin").contentType(ContentType.JSON).body(command).post(EVENTS).then();
  }
}
