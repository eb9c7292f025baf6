package org.alvhdesk.hedge;

import static io.restassured.RestAssured.given;
import static org.alvhdesk.hedge.Desk.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.MembersView;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Who belongs to the desk, from a real Keycloak. */
@QuarkusTest
@QuarkusTestResource(TestInfra.class)
@QuarkusTestResource(value = KeycloakInfra.class, restrictToAnnotatedClass = true)
class MembersQuarkusTest {
  private static final String MEMBERS = "/api/v1/members";
  private static final Duration A_CACHE_AND_SOME = Duration.ofSeconds(45);

  @Inject Desk desk;

  /** One test, because each part waits for the seconds that an answer is good for. */
  @Test
  void saysWhoBelongsToTheDesk_andThatItDoesNotKnow() throws Exception {
    demoAccountsAreListed();
    RealmResource realm = realm();
    changeThePeople(realm);
    await()
        .atMost(A_CACHE_AND_SOME)
        .untilAsserted(() -> assertThat(rolesOf()).containsKey("by-group"));
    changesAreSeen();
    signal("STOP");
    try {
      outageIsSaid();
    } finally {
      signal("CONT");
    }
    await().atMost(A_CACHE_AND_SOME).until(() -> answer().statusCode() == 200);
    assertThat(rolesOf()).containsKey("by-group");
  }

  private void demoAccountsAreListed() {
    Instant before = Instant.now();
    // A Keycloak that has just started may take longer than an answer waits.
    await().atMost(A_CACHE_AND_SOME).until(() -> answer().statusCode() == 200);
    MembersView view = view(answer());

    assertThat(view.asOf()).isBetween(before.minusSeconds(30), Instant.now());
    assertThat(view.items())
        .extracting(MembersView.Row::username)
        .containsExactly("admin", "pm", "risk", "risk2", "trader", "trader2", "viewer");
    MembersView.Row risk = view.items().get(2);
    assertThat(risk.name()).isEqualTo("Rita Risk");
    assertThat(risk.roles()).containsExactly("risk");
    assertThat(risk.hasOtp()).isTrue();
    assertThat(risk.subject()).hasSize(36);
    assertThat(view.items().getLast().hasOtp()).as("viewer").isFalse();
    // The same answer while it is good.
    await().until(() -> view(answer()).asOf().equals(view(answer()).asOf()));
    assertProblem(given().get(MEMBERS), 401, "bearer");
  }

  /** A role by group, by another role, by both and twice; nobody disabled, nobody without. */
  private static void changeThePeople(RealmResource realm) {
    RoleRepresentation risk = realm.roles().get("risk").toRepresentation();
    RoleRepresentation trader = realm.roles().get("trader").toRepresentation();
    RoleRepresentation senior = new RoleRepresentation("senior", "a role of roles", false);
    realm.roles().create(senior);
    realm.roles().get("senior").addComposites(List.of(risk, trader));
    GroupRepresentation group = new GroupRepresentation();
    group.setName("riskers");
    String groupId = CreatedResponseUtil.getCreatedId(realm.groups().add(group));
    realm.groups().group(groupId).roles().realmLevel().add(List.of(risk));
    GroupRepresentation below = new GroupRepresentation();
    below.setName("young riskers");
    String belowId =
        CreatedResponseUtil.getCreatedId(realm.groups().group(groupId).subGroup(below));

    realm.users().get(account(realm, "by-group", true)).joinGroup(groupId);
    realm.users().get(account(realm, "by-subgroup", true)).joinGroup(belowId);
    realm
        .users()
        .get(account(realm, "by-composite", true))
        .roles()
        .realmLevel()
        .add(List.of(realm.roles().get("senior").toRepresentation()));
    String disabled = account(realm, "disabled", false);
    realm.users().get(disabled).roles().realmLevel().add(List.of(risk));
    account(realm, "stranger", true);
    String trader2 = realm.users().searchByUsername("trader2", true).getFirst().getId();
    realm.users().get(trader2).roles().realmLevel().remove(List.of(trader));
  }

  private static String account(RealmResource realm, String name, boolean enabled) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(name);
    user.setEnabled(enabled);
    return CreatedResponseUtil.getCreatedId(realm.users().create(user));
  }

  private void changesAreSeen() {
    Map<String, List<String>> roles = rolesOf();

    assertThat(roles)
        .containsEntry("by-group", List.of("risk"))
        .containsEntry("by-subgroup", List.of("risk"))
        .containsEntry("by-composite", List.of("risk", "trader"))
        .doesNotContainKeys("disabled", "stranger", "trader2");
    assertThat(view(answer()).items())
        .filteredOn(row -> row.username().equals("by-group"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.name()).isEqualTo("by-group");
              assertThat(row.hasOtp()).isFalse();
            });
  }

  private void outageIsSaid() {
    await().atMost(A_CACHE_AND_SOME).until(() -> answer().statusCode() == 503);
    Response first = answer();

    assertProblem(first, 503, "Who belongs to the desk is unknown since ");
    assertThat(first.jsonPath().getString("type")).isEqualTo("/problems/members-unknown");
    assertThat(first.jsonPath().getString("detail"))
        .containsPattern("since \\d\\d:\\d\\d UTC: Keycloak does not answer in time");
    assertThat(first.asString()).doesNotContain("items");
    // Reading still works.
    assertThat(desk.as("viewer").get("/api/v1/audit").statusCode()).isEqualTo(200);
  }

  private Response answer() {
    return desk.as("viewer").get(MEMBERS);
  }

  private Map<String, List<String>> rolesOf() {
    return view(answer()).items().stream()
        .collect(Collectors.toMap(MembersView.Row::username, MembersView.Row::roles));
  }

  private static MembersView view(Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Json.read(response.asString(), MembersView.class);
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

  /** Not injected: other test applications, which have no Keycloak, would have to have it too. */
  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
