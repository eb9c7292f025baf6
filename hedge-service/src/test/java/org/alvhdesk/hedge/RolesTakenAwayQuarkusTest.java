package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alvhdesk.contracts.rest.ProposalView;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * A role that a real Keycloak takes away counts no more, whatever a token or an earlier approval
 * says.
 */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@QuarkusTestResource(value = KeycloakInfra.class, restrictToAnnotatedClass = true)
class RolesTakenAwayQuarkusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  @Inject Desk desk;
  @Inject TestTokens tokens;

  /** One test, because it changes the people of one realm in an order that matters. */
  @Test
  void whoHasLostARoleDecidesNothing_andAnEarlierApprovalCountsNoMore() throws Exception {
    RealmResource realm = realm();
    RoleRepresentation senior = composite(realm, "senior", "risk", "trader");
    String senja = account(realm, "senja");
    RoleRepresentation viewer = realm.roles().get("viewer").toRepresentation();
    realm.users().get(senja).roles().realmLevel().add(List.of(senior, viewer));
    String token = tokens.token("senja", "alvh-hedge", 300, "risk", "trader", "offline_access");
    // A Keycloak that has just started may take longer than an answer waits.
    await().atMost(PATIENCE).until(() -> asks(token).statusCode() == 400);
    ProposalView proposal = desk.newSubmitted();

    // Given an approval in roles that are held through another role
    ProposalView first = Desk.view(approve(token, proposal));
    assertThat(first.missing())
        .containsExactly("1 approval by another person (any of pm, risk, trader)");

    // When that role is taken away
    realm.users().get(senja).roles().realmLevel().remove(List.of(senior));

    // Then the token is good for nothing more, and the approval does not complete the quorum
    await().atMost(PATIENCE).until(() -> asks(token).statusCode() == 403);
    Response refused = approve(token, proposal);
    assertProblem(refused, 403, "Your roles risk, trader were taken away since you logged in.");
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/role-taken-away");
    ProposalView second = Desk.view(desk.approve("trader2", proposal));
    assertThat(second.state()).isEqualTo("PARTIALLY_APPROVED");
    assertThat(second.missing())
        .containsExactly(
            "1 approval by role risk",
            "the approval of senja counts no longer as risk, trader, which was taken away");

    // And who is disabled is nobody
    UserRepresentation pm = realm.users().searchByUsername("pm", true).getFirst();
    pm.setEnabled(false);
    realm.users().get(pm.getId()).update(pm);
    await().atMost(PATIENCE).until(() -> asks(tokens.of("pm")).statusCode() == 403);
    assertProblem(desk.approve("pm", proposal), 403, "Your account is disabled");

    nothingIsCommanded_whileNobodyCanSay(proposal);

    assertThat(Desk.view(desk.approve("risk", proposal)).state()).isEqualTo("FILLED");
  }

  private void nothingIsCommanded_whileNobodyCanSay(ProposalView proposal) throws Exception {
    signal("STOP");
    try {
      await().atMost(PATIENCE).until(() -> asks(tokens.of("risk")).statusCode() == 503);
      Response unknown = desk.approve("risk", proposal);
      assertProblem(unknown, 503, "Nobody can say whether you still hold your roles");
      assertThat(unknown.jsonPath().getString("type")).isEqualTo("/problems/members-unknown");
      assertThat(desk.read(proposal.id()).state()).isEqualTo("PARTIALLY_APPROVED");
    } finally {
      signal("CONT");
    }
    await().atMost(PATIENCE).until(() -> asks(tokens.of("risk")).statusCode() == 400);
  }

  /** A command that says nothing: 400 from who may command, and changes nothing. */
  private static Response asks(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/notifications/read");
  }

  private static Response approve(String token, ProposalView proposal) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(Map.of("contentHash", proposal.contentHash(), "reason", "as the rules say"))
        .post("/api/v1/proposals/" + proposal.id() + "/approvals");
  }

  private static RoleRepresentation composite(RealmResource realm, String name, String... parts) {
    realm.roles().create(new RoleRepresentation(name, "a role of roles", false));
    realm
        .roles()
        .get(name)
        .addComposites(
            List.of(parts).stream().map(p -> realm.roles().get(p).toRepresentation()).toList());
    return realm.roles().get(name).toRepresentation();
  }

  private static String account(RealmResource realm, String name) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(name);
    user.setEnabled(true);
    return CreatedResponseUtil.getCreatedId(realm.users().create(user));
  }

  private static RealmResource realm() {
    return KeycloakBuilder.builder()
        .serverUrl(setting("ALVH_KEYCLOAK_URL"))
        .realm("master")
        .clientId("admin-cli")
        .username("alvh-bootstrap")
        .password(setting("test.keycloak.admin-password"))
        .build()
        .realm("alvh");
  }

  private static void signal(String name) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-" + name, setting("test.keycloak.pid")).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
