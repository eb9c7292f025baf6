package org.alvhdesk.marketdata.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.CalendarEventCommand;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.marketdata.step.TestInfra;
import org.alvhdesk.marketdata.step.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Commands once for their key, and never without their lines in a chain that nobody alters. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
class CommandsQuarkusTest {
  private static final String EVENTS = "/api/v1/calendar/events";

  @Inject AgroalDataSource app;

  @ConfigProperty(name = "quarkus.flyway.jdbc-url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  @ConfigProperty(name = "quarkus.flyway.password")
  String ownerPassword;

  private static RequestSpecification as(String name) {
    return given().auth().oauth2(Tokens.of(name, name));
  }

  private static Response add(String key, String about) {
    return as("admin")
        .header(Command.KEY_HEADER, key)
        .contentType(ContentType.JSON)
        .body(new CalendarEventCommand("FOMC", "2031-03-18", "14:00", about, "for a test"))
        .post(EVENTS);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static List<AuditView> audit() {
    return as("viewer").get("/api/v1/audit").jsonPath().getList("items", AuditView.class);
  }

  private static AuditVerificationView verified() {
    return as("viewer").get("/api/v1/audit/verification").as(AuditVerificationView.class);
  }

  @Test
  void answersTheSame_whenTheKeyIsTheSame_andDoesItOnce() {
    String key = key();
    String about = "meeting " + key;
    Response first = add(key, about);
    Response again = add(key, about);

    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.contentType()).isEqualTo(first.contentType());
    assertThat(add(key(), about).statusCode()).as("another key is another command").isEqualTo(409);
  }

  @Test
  void refusesAKey_thatWasUsedForSomethingElse() {
    String key = key();
    add(key, "one " + key);
    Response other = add(key, "another " + key);

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.jsonPath().getString("type")).isEqualTo("/problems/idempotency-key-reused");
    assertThat(other.jsonPath().getString("instance")).isEqualTo(EVENTS);
    assertThat(add("x".repeat(201), "too long").statusCode()).isEqualTo(400);
  }

  @Test
  void keepsARefusalToo() {
    String about = "twice " + key();
    assertThat(add(key(), about).statusCode()).isEqualTo(201);
    String key = key();
    Response refused = add(key, about);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(add(key, about).asString()).isEqualTo(refused.asString());
  }

  @Test
  void doesItOnce_whenBothComeAtTheSameTime() throws Exception {
    String key = key();
    String about = "race " + key;
    Callable<String> command = () -> add(key, about).then().statusCode(201).extract().asString();
    try (var callers = Executors.newFixedThreadPool(6)) {
      var answers =
          callers.invokeAll(List.of(command, command, command, command, command, command));
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.getFirst().get());
      }
    }
    assertThat(audit())
        .filteredOn(line -> line.detail().contains(about) && line.state().equals("ASKED"))
        .hasSize(1);
  }

  @Test
  void importsOnce_andTellsFilesApartByTheirBytes() {
    String key = key();
    ImportRunView first = upload(key, "a").then().statusCode(202).extract().as(ImportRunView.class);
    Response again = upload(key, "a");

    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.as(ImportRunView.class).run().id()).isEqualTo(first.run().id());
    assertThat(again.header("Location")).endsWith("/api/v1/imports/" + first.run().id());
    assertThat(upload(key, "b").statusCode()).isEqualTo(422);
  }

  private static Response upload(String key, String content) {
    return as("trader")
        .header(Command.KEY_HEADER, key)
        .multiPart("file", "notes.txt", content.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/imports");
  }

  @Test
  void writesWhoAskedForWhat_beforeAndAfter() {
    String about = "audited " + key();
    as("admin")
        .header("User-Agent", "a test")
        .contentType(ContentType.JSON)
        .body(new CalendarEventCommand("FOMC", "2031-05-06", "14:00", about, "for a test"))
        .post(EVENTS)
        .then()
        .statusCode(201);

    List<AuditView> lines = audit();
    AuditView asked =
        lines.stream().filter(line -> line.detail().contains(about)).findFirst().orElseThrow();
    AuditView done =
        lines.stream().filter(l -> l.sequence() == asked.sequence() + 1).findFirst().orElseThrow();
    assertThat(asked.state()).isEqualTo("ASKED");
    assertThat(asked.actor()).isEqualTo("admin");
    assertThat(asked.roles()).containsExactly("admin");
    assertThat(asked.action()).isEqualTo("EVENT_ADD");
    assertThat(asked.subject()).isEqualTo("POST " + EVENTS);
    assertThat(asked.from()).contains("a test");
    assertThat(done.state()).isEqualTo("DONE");
    assertThat(done.detail()).startsWith("201");
    assertThat(done.contentHash()).isEqualTo(asked.contentHash());
  }

  @Test
  void writesTheClockAndWhatWasRefused() {
    as("trader")
        .contentType(ContentType.JSON)
        .body("{\"speed\": -7}")
        .post("/api/v1/clock")
        .then()
        .statusCode(400);

    AuditView refused =
        audit().stream().filter(line -> line.action().equals("CLOCK")).findFirst().orElseThrow();
    assertThat(refused.state()).isEqualTo("REFUSED");
    assertThat(refused.actor()).isEqualTo("trader");
    assertThat(refused.detail()).startsWith("400 ");
  }

  @Test
  void chainNamesTheLineThatWasAltered_andTheServiceItselfCanAlterNone() throws SQLException {
    add(key(), "before " + key());
    add(key(), "after " + key());
    assertThat(verified().intact()).as(verified().text()).isTrue();
    long line = audit().get(1).sequence();

    try (Connection service = app.getConnection()) {
      for (String change :
          List.of("update audit set actor = 'x'", "delete from audit", "truncate audit")) {
        assertThatThrownBy(() -> service.createStatement().execute(change))
            .hasMessageContaining("permission denied");
      }
    }
    try (Connection database = DriverManager.getConnection(url, owner, ownerPassword)) {
      var statement = database.createStatement();
      assertThatThrownBy(() -> statement.execute("update audit set actor = 'x'"))
          .hasMessageContaining("immutable");
      statement.execute("alter table audit disable trigger user");
      statement.execute("update audit set actor = actor || 'x' where sequence = " + line);
      try {
        AuditVerificationView found = verified();
        assertThat(found.intact()).isFalse();
        assertThat(found.firstBadSequence()).isEqualTo(line);
        assertThat(found.fault()).isEqualTo("ALTERED");
      } finally {
        statement.execute(
            "update audit set actor = left(actor, length(actor) - 1) where sequence = " + line);
        statement.execute("alter table audit enable trigger user");
      }
    }
    assertThat(verified().intact()).isTrue();
  }
}
