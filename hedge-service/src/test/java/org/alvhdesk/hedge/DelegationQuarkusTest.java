package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.Topics;
import org.alvhdesk.contracts.rest.PolicyView;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.QuorumView;
import org.junit.jupiter.api.Test;

/** Who can approve and for whom, with the people of a real Keycloak. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@QuarkusTestResource(value = KeycloakInfra.class, restrictToAnnotatedClass = true)
class DelegationQuarkusTest {
  private static final String DELEGATIONS = "/api/v1/delegations";

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject Desk desk;
  @Inject TestTokens tokens;

  @Test
  void lendsARoleThatCountsOnce_withBothNamesInTheAudit() {
    ProposalView proposal = desk.newSubmitted();
    String id = lend("risk", "risk", "pm").jsonPath().getString("id");
    assertThat(standing(desk.read(proposal.id())))
        .containsEntry("pm", "can approve as pm, risk for risk");

    ProposalView byPm = Desk.view(desk.approve("pm", proposal));
    assertThat(byPm.approvals().getFirst().delegated()).containsExactly("risk for risk");
    assertThat(byPm.missing())
        .containsExactly("1 approval by another person (any of pm, risk, trader)");
    assertThat(byPm.history().getLast().reason()).isEqualTo("as risk for risk: as the rules say");

    ProposalView filled = Desk.view(desk.approve("trader2", proposal));
    assertThat(filled.state()).isEqualTo("FILLED");
    assertThat(
            desk.text("select detail from audit where subject = 'delegation:" + id + "' limit 1"))
        .startsWith("role risk of risk for pm from ")
        .endsWith(": a holiday");
    end("risk", id);
  }

  @Test
  void endsEarly_onlyByWhoGaveIt_andThenCountsNoMore() {
    ProposalView proposal = desk.newSubmitted();
    String id = lend("risk", "risk", "pm").jsonPath().getString("id");

    assertProblem(end("pm", id), 403, "Only risk");
    assertProblem(end("admin", id), 403, "Only risk");
    assertThat(end("risk", id).jsonPath().getString("state")).isEqualTo("REVOKED");
    assertThat(end("risk", id).statusCode()).as("twice changes nothing").isEqualTo(200);
    assertProblem(end("risk", "5d1bb3d4-86f5-4a52-8f59-c0a1ad6a2f22"), 404, "no delegation");
    assertProblem(end("risk", "nonsense"), 404, "nonsense");

    assertThat(Desk.view(desk.approve("pm", proposal)).missing())
        .containsExactly("1 approval by role risk");
    assertThat(desk.as("viewer").get(DELEGATIONS).jsonPath().getList("items.id")).contains(id);
    assertThat(
            desk.text(
                ("select string_agg(payload::jsonb ->> 'act', ',' order by o.id) from outbox o"
                        + " where topic = '%s' and payload::jsonb ->> 'delegationId' = '%s'"
                        + " and exists (select 1 from audit a where a.xid = o.xid"
                        + " and a.subject = 'delegation:%s')")
                    .formatted(Topics.DELEGATION, id, id)))
        .as("each with its line of the audit, and none for what changed nothing")
        .isEqualTo("GIVEN,ENDED");
    assertThat(
            desk.refusal(true, "update delegation set delegate = 'admin' where id = '" + id + "'"))
        .contains("can only be ended");
  }

  @Test
  void refusesEverythingElse() {
    desk.newDraft();
    Instant end = Instant.now().plus(Duration.ofDays(1));
    String risk = code("risk");

    assertProblem(give(risk, body("pm", "trader2", end)), 403, "do not hold the role pm");
    assertProblem(give(risk, body("admin", "trader2", end)), 403, "Only roles that approve");
    assertProblem(give(risk, body("risk", "viewer", end)), 403, "viewer holds no role");
    assertProblem(give(risk, body("risk", "admin", end)), 403, "admin holds no role");
    assertProblem(give(risk, body("risk", "nobody", end)), 403, "nobody holds no role");
    assertProblem(give(risk, body("risk", "risk2", end)), 409, "already");
    assertProblem(give(risk, body("risk", "risk", end)), 400, "another person");
    assertProblem(
        give(risk, body("risk", "pm", end.plus(Duration.ofDays(14)))), 400, "at most 14 days");
    assertProblem(
        give(risk, body("risk", "pm", Instant.now().minusSeconds(5))), 400, "ends after it starts");
    assertProblem(give(risk, body("risk", "trader2", end)), 403, "trader2 holds trader");
    assertProblem(give(risk, "{}"), 400, "Send role, to");
    assertProblem(
        give(risk, body("risk", "pm", end).replace("a holiday", " ")), 400, "must say why");
    assertProblem(give(code("viewer"), body("viewer", "pm", end)), 403, "Only roles that approve");
    assertThat(give(tokens.of("risk"), body("risk", "pm", end)).header("WWW-Authenticate"))
        .contains("insufficient_user_authentication");
    assertProblem(given().get(DELEGATIONS), 401, "bearer");
    assertThat(desk.count("select count(*) from delegation where reason = ' '")).isZero();
  }

  @Test
  void refusesASubmission_thatNobodyLeftCouldApprove() {
    ProposalView draft = desk.newDraft();
    desk.asOwner(
        "update proposal set editors = 'risk' || chr(10) || 'risk2' where id = '%s'"
            .formatted(draft.id()));

    Response refused = desk.submit("trader", draft);

    assertProblem(refused, 409, "lacks 1 approval by role risk");
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/out-of-reach");
    assertThat(refused.jsonPath().getString("detail")).contains("risk, risk2, trader");
    assertThat(desk.read(draft.id()).state()).isEqualTo("DRAFT");
  }

  @Test
  void saysOfEverybodyWhetherTheyCanApprove() {
    ProposalView proposal = desk.newSubmitted();
    desk.approve("trader2", proposal);

    QuorumView quorum = desk.read(proposal.id()).quorum();

    assertThat(quorum.membersUnknown()).isNull();
    assertThat(quorum.outOfReach()).isEmpty();
    assertThat(
            quorum.people().stream()
                .collect(Collectors.toMap(QuorumView.Person::name, QuorumView.Person::standing)))
        .isEqualTo(
            Map.of(
                "trader", "MAY_NOT",
                "trader2", "HAS_APPROVED",
                "risk", "CAN_APPROVE",
                "risk2", "CAN_APPROVE",
                "pm", "CAN_APPROVE"));
  }

  @Test
  void provesThatTheDemoDeskHasNoDeadlock() {
    PolicyView policy =
        Json.read(desk.as("viewer").get("/api/v1/approval-policy").asString(), PolicyView.class);

    assertThat(policy.membersUnknown()).isNull();
    assertThat(policy.deadlocks()).isEqualTo(List.of());
    assertThat(given().get(management.resolve("/q/health/well")).statusCode()).isEqualTo(200);
  }

  private static Map<String, String> standing(ProposalView proposal) {
    return proposal.quorum().people().stream()
        .collect(Collectors.toMap(QuorumView.Person::name, QuorumView.Person::text));
  }

  private Response lend(String role, String from, String to) {
    Response given = give(code(from), body(role, to, Instant.now().plus(Duration.ofDays(1))));
    assertThat(given.statusCode()).as(given.asString()).isEqualTo(200);
    assertThat(given.jsonPath().getString("state")).isEqualTo("ACTIVE");
    return given;
  }

  private Response end(String name, String id) {
    return desk.as(name).delete(DELEGATIONS + "/" + id);
  }

  private static Response give(String token, String body) {
    return given().auth().oauth2(token).contentType(ContentType.JSON).body(body).post(DELEGATIONS);
  }

  private static String body(String role, String to, Instant end) {
    return "{\"role\":\"%s\",\"to\":\"%s\",\"end\":\"%s\",\"reason\":\"a holiday\"}"
        .formatted(role, to, end);
  }

  private String code(String name) {
    return tokens.loggedIn(name, "2", ",\"auth_time\":" + Instant.now().getEpochSecond());
  }
}
