package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.systemtests.RightsMatrix.Row;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route, every role, own and others' requests, with a password and with a second factor: all
 * of {@code rights.txt} over HTTP, the services with tokens that Keycloak issued, the pages with
 * sessions that began at its login. That no cell is missing is {@link RightsCompletenessTest}.
 */
@Order(22)
@ExtendWith(MainPlatform.class)
class RightsMatrixTest {
  private static final List<PartName> APIS =
      List.of(PartName.MARKET_DATA, PartName.CONDOR, PartName.HEDGE);
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
  private static final String MULTIPART = "multipart/form-data; boundary=x";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String NO_FILE =
      "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nnothing\r\n--x--\r\n";

  /** What the words for a file stand for. */
  private static final Map<String, String> FILES =
      Map.of("csv", "no,fills\n", "fills", RightsValues.FILLS);

  private final Desk desk;
  private final Map<String, Signer> signers = new HashMap<>();
  private final Map<String, UiSession> sessions = new HashMap<>();

  RightsMatrixTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void sourcesHideNoRoute() {
    var documented = new TreeSet<String>();
    var written = new TreeSet<String>();
    for (var service : APIS) {
      documented.addAll(documented(service));
      written.addAll(SourceRoutes.of(service));
    }
    assertThat(written).as("routes of the sources and of the OpenAPI").isEqualTo(documented);
  }

  private TreeSet<String> documented(PartName service) {
    var found = new TreeSet<String>();
    var paths = desk.person("viewer").get(service, "/q/openapi?format=json").json().path("paths");
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        var method = operation.getKey().toUpperCase(Locale.ROOT);
        if (METHODS.contains(method)) {
          found.add(service.id() + " " + method + " " + path.getKey());
        }
      }
    }
    return found;
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES) // 2,400 answers; 7 minutes on a busy machine
  void everybodyIsAnswered_whatTheMatrixSays() {
    aSessionHasClosed();
    try (var values = new RightsValues(desk, name -> person(name, true))) {
      everybodyIsAnswered(values);
    }
  }

  private void everybodyIsAnswered(RightsValues values) {
    var wrong = new ArrayList<String>();
    int asked = 0;
    for (var row : RightsMatrix.rows()) {
      // Made before anybody asks: what a row names may take the market a while.
      row.names().forEach(values::of);
      for (var name : RightsMatrix.PEOPLE) {
        var expected = row.cell(name);
        if (!expected.equals(RightsMatrix.IMPOSSIBLE)) {
          asked++;
          var got =
              row.service() == PartName.UI ? page(name, row, values) : rest(name, row, values);
          if (!got.cell().equals(expected) || !got.wellSaid()) {
            wrong.add(
                "%s %s%s: %s is answered %s, not %s: %s"
                    .formatted(
                        row.route(),
                        row.target(),
                        row.secondFactor() ? " level 2" : "",
                        name,
                        got.cell(),
                        expected,
                        got.text().substring(0, Math.min(300, got.text().length()))));
          }
        }
      }
    }
    System.out.printf("%d answers of the matrix of rights%n", asked);
    values.nothingIsLent();
    values.nothingIsAskedFor();
    assertThat(wrong).isEmpty();
    assertThat(desk.proposal(values.of("hedge2")).state()).isEqualTo("SUBMITTED");
  }

  /**
   * What one cell came to.
   *
   * @param cell as the matrix writes it
   * @param wellSaid whether a refusal says why
   */
  private record Got(String cell, boolean wellSaid, String text) {}

  /** Before that there are no figures of capital to show. */
  private void aSessionHasClosed() {
    var viewer = desk.person("viewer");
    desk.run(Desk.FASTEST);
    Waiting.upTo(Duration.ofSeconds(240))
        .until(() -> viewer.get(PartName.HEDGE, "/api/v1/capital").status() == 200);
    desk.pause();
  }

  private Person person(String name, boolean secondFactor) {
    if (name.equals("nobody")) {
      return Person.anonymous(Addresses.of(desk.stack()));
    }
    return secondFactor ? signer(name).here() : desk.person(name);
  }

  private Signer signer(String name) {
    return signers.computeIfAbsent(name, n -> new Signer(desk.stack(), n));
  }

  /** The same person at the hedge-service whose fills people record. */
  private Person there(String name, boolean secondFactor, Addresses there) {
    return name.equals("nobody")
        ? Person.anonymous(there)
        : secondFactor
            ? signer(name).at(there)
            : Person.withToken(there, desk.person(name).currentToken());
  }

  private Got rest(String name, Row row, RightsValues values) {
    var body = row.body(values::of);
    var headers =
        "multipart".equals(body)
            ? Map.of("Content-Type", MULTIPART)
            : body != null && FILES.containsKey(body)
                ? Map.of("Content-Type", "text/csv")
                : Map.<String, String>of();
    var sent =
        body == null ? null : body.equals("multipart") ? NO_FILE : FILES.getOrDefault(body, body);
    var answer =
        (row.byPeople()
                ? there(name, row.secondFactor(), values.people())
                : person(name, row.secondFactor()))
            .method(row.service(), row.method(), row.address(values::of), sent, headers);
    // A refusal is a problem document.
    boolean wellSaid =
        answer.status() < 400
            || answer.contentType().startsWith("application/problem+json")
                && !answer.json().path("detail").asText().isBlank();
    boolean stepUp = answer.status() == 401 && answer.body().contains("second factor");
    return new Got(
        stepUp ? RightsMatrix.STEP_UP : Integer.toString(answer.status()), wellSaid, answer.body());
  }

  private Got page(String name, Row row, RightsValues values) {
    var session =
        sessions.computeIfAbsent(name + row.secondFactor(), n -> session(name, row.secondFactor()));
    var form = row.body(values::of);
    var type = form == null ? null : form.equals("multipart") ? MULTIPART : FORM;
    var body = "multipart".equals(form) ? NO_FILE : form;
    var answer = session.method(row.method(), row.address(values::of), type, body);
    if (answer.location().contains("/step-up?") && answer.location().endsWith("asked=1")) {
      sessions.remove(name + row.secondFactor()); // the way to the code ended it
    }
    boolean wellSaid =
        answer.status() < 400 || !answer.body().isBlank() && !answer.body().contains("\tat ");
    return new Got(cell(answer), wellSaid, answer.said() + " " + answer.body());
  }

  private UiSession session(String name, boolean secondFactor) {
    if (name.equals("nobody")) {
      return UiSession.nobody(desk.stack());
    }
    return secondFactor
        ? UiSession.withSecondFactor(desk.stack(), name)
        : UiSession.login(desk.stack(), name);
  }

  /** A page tells what came of a form on the page after it. */
  private static String cell(UiSession.Page answer) {
    if (answer.status() != 303) {
      return Integer.toString(answer.status());
    }
    return answer.location().contains("/step-up?")
        ? RightsMatrix.STEP_UP
        : answer.said().isEmpty() ? "303" : answer.said().startsWith("ok|") ? "done" : "no";
  }
}
