package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.ClockCommand;
import org.alvhdesk.contracts.rest.ClockView;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.localstack.PartName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, over REST, with tokens that Keycloak issued. */
@Order(20)
@ExtendWith(MainPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
  private static final List<PartName> APIS =
      List.of(PartName.MARKET_DATA, PartName.CONDOR, PartName.HEDGE);
  private static final String HASH = "0".repeat(64);

  private final Desk desk;
  private ProposalView submitted;

  RightsTest(Desk desk) {
    this.desk = desk;
  }

  @BeforeAll
  void submitOne() {
    submitted = desk.submitted();
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKET_DATA", "CONDOR", "HEDGE"})
  void everyRouteAnswers401_whenThereIsNoToken(PartName service) {
    var routes = routes(service);
    assertThat(routes).isNotEmpty();
    var nobody = Person.anonymous(Addresses.of(desk.stack()));
    assertThat(routes)
        .allSatisfy(
            route -> {
              var answer =
                  nobody.method(
                      service,
                      route.method(),
                      route.path(),
                      route.method().equals("GET") ? null : "{}",
                      route.path().endsWith("/fills/imports")
                          ? Map.of("Content-Type", "text/csv")
                          : Map.of());
              assertThat(answer.status()).as(route + " " + answer.body()).isEqualTo(401);
              assertProblem(answer);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/book",
        "/proposals",
        "/proposals/x",
        "/live",
        "/book.csv",
        "/scenarios.csv"
      })
  void pageSendsToTheLogin_whenNobodyIsLoggedIn(String path) {
    var answer = Person.anonymous(Addresses.of(desk.stack())).get(PartName.UI, path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    assertThat(answer.body()).doesNotContain("VIX");
  }

  @Test
  void everybodyReads_whenTheyHaveARole() {
    for (var name : List.of("viewer", "trader", "trader2", "risk", "risk2", "pm", "admin")) {
      var person = desk.person(name);
      assertThat(person.get(PartName.MARKET_DATA, "/api/v1/clock").status()).isEqualTo(200);
      assertThat(person.get(PartName.MARKET_DATA, "/api/v1/signals/latest").status())
          .isEqualTo(200);
      assertThat(person.get(PartName.CONDOR, "/api/v1/book").status()).isEqualTo(200);
      assertThat(person.get(PartName.HEDGE, "/api/v1/book").status()).isEqualTo(200);
      assertThat(person.get(PartName.HEDGE, "/api/v1/audit").status()).isEqualTo(200);
      assertThat(person.get(PartName.HEDGE, "/api/v1/members").status()).isEqualTo(200);
      assertThat(person.get(PartName.HEDGE, "/api/v1/ledger").status()).isEqualTo(200);
      assertThat(person.get(PartName.HEDGE, "/api/v1/capital").status()).isIn(200, 404);
      assertThat(person.get(PartName.HEDGE, "/api/v1/rule-sets").status()).isEqualTo(200);
      assertThat(desk.proposal(name, submitted.id()).id()).isEqualTo(submitted.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "admin"})
  void approvalIsRefused_whenTheRoleMayNotApprove(String name) {
    assertRefused(desk.approve(name, submitted), 403);
  }

  @Test
  void approvalIsRefused_whenTheSubmitterGivesIt() {
    assertRefused(desk.approve("trader", submitted), 403);
    assertRefused(
        desk.decide("trader", submitted, "rejections", submitted.contentHash(), "mine"), 403);
  }

  @Test
  void approvalIsRefused_whenTheHashIsAnother() {
    assertRefused(desk.decide("trader2", submitted, "approvals", HASH, null), 409);
    assertRefused(desk.decide("risk", submitted, "rejections", HASH, "no"), 409);
  }

  @Test
  void approvalIsRefused_whenTheHashIsMalformed() {
    var hash = submitted.contentHash();
    for (var bad :
        List.of(
            "",
            " ",
            "x",
            hash.substring(1),
            hash + "0",
            hash.toUpperCase(java.util.Locale.ROOT),
            hash + "\n")) {
      if (!bad.equals(hash)) {
        assertRefused(desk.decide("trader2", submitted, "approvals", bad, null), 400);
      }
    }
    assertRefused(desk.decide("trader2", submitted, "approvals", null, null), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "\"x\"",
        "{\"contentHash\": 1e999}",
        "{\"contentHash\": {}}"
      })
  void approvalIsRefused_whenTheBodyIsMalformed(String body) {
    var answer =
        desk.person("trader2")
            .postText(
                PartName.HEDGE,
                "/api/v1/proposals/" + submitted.id() + "/approvals",
                body,
                Map.of());
    assertRefused(answer, 400);
  }

  @Test
  void commandIsRefused_whenTheBodyIsNotJson() {
    var answer =
        desk.person("trader2")
            .postText(
                PartName.HEDGE,
                "/api/v1/proposals/" + submitted.id() + "/approvals",
                "contentHash=" + submitted.contentHash(),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertRefused(answer, 415);
  }

  @Test
  void listAnswers_whenItIsAskedForAnyDocumentedState() {
    var states =
        List.of(
            "DRAFT",
            "SUBMITTED",
            "PARTIALLY_APPROVED",
            "APPROVED",
            "RELEASED",
            "PARTLY_FILLED",
            "FILLED",
            "CHANGES_REQUESTED",
            "REJECTED",
            "VETOED",
            "WITHDRAWN",
            "EXPIRED",
            "SUPERSEDED",
            "STALE");
    var viewer = desk.person("viewer");
    for (var state : states) {
      assertThat(viewer.get(PartName.HEDGE, "/api/v1/proposals?state=" + state).status())
          .as(state)
          .isEqualTo(200);
    }
    assertThat(desk.proposals(String.join(",", states))).isEqualTo(desk.proposals(""));
    assertRefused(viewer.get(PartName.HEDGE, "/api/v1/proposals?state=NONSENSE"), 400);
  }

  @Test
  void commandAnswers404_whenTheProposalIsUnknown() {
    for (var id : List.of(UUID.randomUUID().toString(), "no-such-id", "1")) {
      for (var command : List.of("submission", "approvals", "rejections", "withdrawal")) {
        var answer =
            desk.person("trader")
                .post(
                    PartName.HEDGE,
                    "/api/v1/proposals/" + id + "/" + command,
                    new ApprovalCommand(HASH, "reason"));
        assertRefused(answer, 404);
      }
      assertRefused(desk.person("viewer").get(PartName.HEDGE, "/api/v1/proposals/" + id), 404);
    }
  }

  @Test
  void rejectionIsRefused_whenThereIsNoReason() {
    for (var reason : new String[] {null, "", "  "}) {
      assertRefused(
          desk.decide("risk", submitted, "rejections", submitted.contentHash(), reason), 400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "risk", "pm", "admin"})
  void submissionIsRefused_whenTheRoleIsNotTrader(String name) {
    assertRefused(desk.submit(name, submitted), 403);
  }

  @Test
  void withdrawalIsRefused_whenSomebodyElseSubmitted() {
    assertRefused(
        desk.decide("trader2", submitted, "withdrawal", submitted.contentHash(), null), 403);
  }

  @Test
  void nothingChanged_whenEverythingWasRefused() {
    everythingThatIsRefused();
    var now = desk.proposal(submitted.id());
    assertThat(now.state()).isEqualTo("SUBMITTED");
    assertThat(now.approvals()).isEmpty();
    assertThat(now.history()).hasSameSizeAs(submitted.history());
  }

  private void everythingThatIsRefused() {
    approvalIsRefused_whenTheSubmitterGivesIt();
    approvalIsRefused_whenTheHashIsAnother();
    approvalIsRefused_whenTheHashIsMalformed();
    rejectionIsRefused_whenThereIsNoReason();
  }

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "risk", "pm"})
  void clockIsRefused_whenTheRoleMayNotSetIt(String name) {
    var answer =
        desk.person(name)
            .post(PartName.MARKET_DATA, "/api/v1/clock", new ClockCommand(true, 10.0, null));
    assertRefused(answer, 403);
    assertThat(desk.clock().running()).isFalse();
  }

  @Test
  void clockFollows_whenTraderOrAdminSetsIt() {
    for (var name : List.of("trader", "admin")) {
      var answer =
          desk.person(name)
              .post(PartName.MARKET_DATA, "/api/v1/clock", new ClockCommand(null, 30.0, null));
      assertThat(answer.as(ClockView.class).speed()).isEqualTo(30);
    }
    assertRefused(
        desk.person("trader")
            .post(PartName.MARKET_DATA, "/api/v1/clock", new ClockCommand(null, -1.0, null)),
        400);
    assertThat(desk.clock().speed()).isEqualTo(30);
    assertThat(desk.clock().quality()).isEqualTo("MODEL");
  }

  /** One method of one path, with its parameters filled in. */
  record Route(String method, String path) {}

  private List<Route> routes(PartName service) {
    var found = new ArrayList<Route>();
    var openapi = desk.person("viewer").get(service, "/q/openapi?format=json").json().path("paths");
    openapi
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          var method = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                          if (List.of("GET", "POST", "PUT", "DELETE", "PATCH").contains(method)) {
                            found.add(
                                new Route(
                                    method,
                                    path.getKey()
                                        .replace("{id}", UUID.randomUUID().toString())
                                        .replaceAll("\\{[^}]*\\}", "VIX")));
                          }
                        }));
    return found.stream().filter(r -> r.path().startsWith("/api/")).toList();
  }

  private static void assertRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertProblem(answer);
  }

  private static void assertProblem(Answer answer) {
    assertThat(answer.contentType()).startsWith("application/problem+json");
    var problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("detail").asText()).as(answer.body()).isNotBlank();
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(answer.body()).doesNotContain("\tat ").doesNotContain(Problem.class.getName());
  }
}
