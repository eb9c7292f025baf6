package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.localstack.PartName;
import org.alvhdesk.systemtests.RightsMatrix.Row;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route, every role, own and others' requests, with a password and with a second factor: all
 * of {@code rights.txt} over HTTP with tokens that Keycloak issued. A route that is not in it
 * fails.
 */
@Order(22)
@ExtendWith(MainPlatform.class)
class RightsMatrixTest {
  private static final List<PartName> APIS =
      List.of(PartName.MARKET_DATA, PartName.CONDOR, PartName.HEDGE);
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
  private static final Map<String, Map<String, String>> HEADERS =
      Map.of(
          "multipart", Map.of("Content-Type", "multipart/form-data; boundary=x"),
          "csv", Map.of("Content-Type", "text/csv"));
  private static final String NO_FILE =
      "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nnothing\r\n--x--\r\n";

  private static final List<String> OPEN_PAGES = List.of("/about", "/logged-out");

  private final Desk desk;
  private final Map<String, Signer> signers = new HashMap<>();

  RightsMatrixTest(Desk desk) {
    this.desk = desk;
  }

  @Test
  void noRouteIsMissing() {
    var documented = new TreeSet<String>();
    var written = new TreeSet<String>();
    for (var service : APIS) {
      documented.addAll(documented(service));
      written.addAll(SourceRoutes.of(service));
    }
    var listed = new TreeSet<>(RightsMatrix.rows().stream().map(Row::route).toList());
    assertThat(listed).as("routes of rights.txt and those that exist").isEqualTo(documented);
    assertThat(listed).as("routes of rights.txt and those of the sources").isEqualTo(written);
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
  void everybodyIsAnswered_whatTheMatrixSays() {
    var values = values();
    var wrong = new ArrayList<String>();
    int asked = 0;
    for (var row : RightsMatrix.rows()) {
      for (int i = 0; i < RightsMatrix.PEOPLE.size(); i++) {
        var expected = row.expected().get(i);
        if (expected != null) {
          asked++;
          var person = person(RightsMatrix.PEOPLE.get(i), row.secondFactor());
          var answer = ask(person, row, values);
          if (answer.status() != expected || !isWellSaid(answer)) {
            wrong.add(
                "%s%s: %s is answered %d, not %d: %s"
                    .formatted(
                        row.route(),
                        row.secondFactor() ? " level 2" : "",
                        RightsMatrix.PEOPLE.get(i),
                        answer.status(),
                        expected,
                        answer.body().substring(0, Math.min(300, answer.body().length()))));
          }
        }
      }
    }
    System.out.printf("%d answers of the matrix of rights%n", asked);
    nothingIsLent();
    assertThat(wrong).isEmpty();
    assertThat(desk.proposal(values.get("hedge")).state()).isEqualTo("SUBMITTED");
  }

  @Test
  void everyPageSendsToTheLogin_whenNobodyIsLoggedIn() {
    var nobody = Person.anonymous(Addresses.of(desk.stack()));
    var routes = SourceRoutes.of(PartName.UI);
    assertThat(routes).contains("portfolio-ui GET /", "portfolio-ui GET /step-up");
    var wrong = new ArrayList<String>();
    for (var route : routes) {
      var parts = route.split(" ", 3);
      if (!parts[1].equals("GET")) {
        continue;
      }
      // One address of each pattern: {id: [0-9]+}, {form: proposals|rollbacks}, {id}.
      var path =
          parts[2]
              .replace("[0-9]+", "1")
              .replaceAll("\\{\\w+: *([^|}]+)[^}]*}", "$1")
              .replaceAll("\\{\\w+}", "1");
      int status = nobody.get(PartName.UI, path).status();
      // Whoever asks here takes JSON alone, and an open page is HTML.
      if (status != (OPEN_PAGES.contains(path) ? 406 : 302)) {
        wrong.add(route + " is answered " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What the rows name: two requests of trader's, a delegation of pm's. */
  private Map<String, String> values() {
    aSessionHasClosed();
    var hedge = desk.submitted();
    var limit = DocumentChanges.ofLimits(desk).submitted(desk.person("trader"));
    var soon = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    var lent =
        person("pm", true)
            .post(
                PartName.HEDGE,
                "/api/v1/delegations",
                new DelegationCommand("pm", "risk2", null, soon, "for the matrix"));
    assertThat(lent.status()).as(lent.body()).isEqualTo(200);
    return Map.of(
        "hedge", hedge.id(),
        "limit", limit.id(),
        "right", limit.contentHash(),
        "wrong", "0".repeat(64),
        "nothing", UUID.randomUUID().toString(),
        "snapshot", hedge.snapshotId(),
        "delegation", lent.as(DelegationView.class).id(),
        "soon", soon.toString());
  }

  /** What one of the rows lends would count in later tests. */
  private void nothingIsLent() {
    var pm = desk.person("pm");
    for (var lent : pm.get(PartName.HEDGE, "/api/v1/delegations").items(DelegationView.class)) {
      if (lent.mayRevoke()) {
        var path = "/api/v1/delegations/" + lent.id();
        assertThat(pm.method(PartName.HEDGE, "DELETE", path, null, Map.of()).status())
            .isEqualTo(200);
      }
    }
  }

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
    return secondFactor
        ? signers.computeIfAbsent(name, n -> new Signer(desk.stack(), n)).here()
        : desk.person(name);
  }

  private static Answer ask(Person person, Row row, Map<String, String> values) {
    var body = row.body(values);
    var headers = body == null ? Map.<String, String>of() : HEADERS.getOrDefault(body, Map.of());
    var sent = "multipart".equals(body) ? NO_FILE : "csv".equals(body) ? "no,fills\n" : body;
    return person.method(row.service(), row.method(), row.address(values), sent, headers);
  }

  /** A refusal says why, as a problem document. */
  private static boolean isWellSaid(Answer answer) {
    return answer.status() < 400
        || answer.contentType().startsWith("application/problem+json")
            && !answer.json().path("detail").asText().isBlank();
  }
}
