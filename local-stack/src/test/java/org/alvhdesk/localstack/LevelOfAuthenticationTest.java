package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.alvhdesk.localstack.DemoLogin.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What the realm's tokens say of a login, and what its clients may, with the real Keycloak. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelOfAuthenticationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIVE_MINUTES = 300;

  private LocalStack stack;

  @BeforeAll
  void start() {
    stack = LocalStack.builder().parts(PartName.POSTGRESQL, PartName.KEYCLOAK).start();
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void passwordIsLevelOne_whenNothingMoreIsAskedFor() {
    var tokens = DemoLogin.of(stack, "risk").tokens();

    assertThat(tokens.forms()).isEqualTo(1);
    assertLevel(tokens, "1");
  }

  @Test
  void codeAloneIsAskedFor_whenALoggedInPersonNeedsLevelTwo() {
    var session = DemoLogin.of(stack, "trader");
    session.tokens();

    var stepped = session.tokens("2", FIVE_MINUTES);

    assertThat(stepped.forms()).isEqualTo(1);
    assertLevel(stepped, "2");
    // Within five minutes it counts again, without any form.
    var again = session.tokens("2", FIVE_MINUTES);
    assertThat(again.forms()).isZero();
    assertLevel(again, "2");
  }

  @Test
  void passwordAndCodeAreAskedFor_whenNobodyIsLoggedIn() {
    var tokens = DemoLogin.of(stack, "trader2").tokens("2", FIVE_MINUTES);

    assertThat(tokens.forms()).isEqualTo(2);
    assertLevel(tokens, "2");
  }

  @Test
  void directGrantIsLevelOne_whenTheAccountHasASecondFactor() throws Exception {
    var answer =
        post(
            stack.oidcUrl() + "/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", "alvh-cli",
                "username", "risk2",
                "password", "risk2"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(claims(answer).path("acr").asText()).isEqualTo("1");
    assertThat(claims(answer).path("loa_times").has("2")).isFalse();
  }

  /**
   * A fresh password at another client of the same session moves {@code auth_time}, and a refresh
   * still says level 2: only the time of the level itself shows how old the second factor is.
   */
  @Test
  void timeOfTheSecondFactorStays_whenThePasswordIsGivenAgainElsewhere() {
    var session = DemoLogin.of(stack, "pm");
    var stepped = session.tokens("2", FIVE_MINUTES);
    long second = time(stepped, "2");
    await().until(() -> Instant.now().getEpochSecond() > second);

    session
        .at("account-console", stack.oidcUrl() + "/account/")
        .tokens(Map.of("prompt", "login", "max_age", "0"));
    var refreshed = session.refresh(stepped);

    assertThat(refreshed.claims().path("acr").asText()).isEqualTo("2");
    assertThat(refreshed.claims().path("auth_time").asLong()).isGreaterThan(second);
    assertThat(time(refreshed, "2")).isEqualTo(second);
  }

  @Test
  void secondFactorIsSetUp_whenThePersonHasNone() {
    assertThatThrownBy(() -> DemoLogin.of(stack, "viewer").tokens("2", FIVE_MINUTES))
        .hasMessageContaining("Mobile Authenticator Setup");
  }

  @Test
  void directoryReadsPeopleAndChangesNothing() throws Exception {
    var secrets = Secrets.load(stack.state().secrets());
    var issued =
        post(
            stack.oidcUrl() + "/protocol/openid-connect/token",
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                KeycloakRealm.DIRECTORY,
                "client_secret",
                secrets.get(Secrets.DIRECTORY_CLIENT)));
    var token = JSON.readTree(issued.body()).path("access_token").asText();

    var users = admin(token, "GET", "/users?max=100", null);
    assertThat(users.statusCode()).isEqualTo(200);
    var one = "/users/" + JSON.readTree(users.body()).get(0).path("id").asText();
    var roles = one + "/role-mappings/realm";
    assertThat(admin(token, "GET", roles + "/composite", null).statusCode()).isEqualTo(200);
    assertThat(
            List.of(
                admin(token, "PUT", one, "{\"firstName\": \"Changed\"}").statusCode(),
                admin(
                        token,
                        "PUT",
                        one + "/reset-password",
                        "{\"type\": \"password\", \"value\": \"stolen\", \"temporary\": false}")
                    .statusCode(),
                admin(token, "POST", roles, "[{\"name\": \"admin\"}]").statusCode(),
                admin(token, "POST", "/users", "{\"username\": \"mole\"}").statusCode(),
                admin(token, "DELETE", one, null).statusCode(),
                admin(token, "POST", one + "/logout", "{}").statusCode(),
                admin(token, "GET", "/clients", null).statusCode(),
                admin(token, "GET", "/authentication/flows", null).statusCode()))
        .allMatch(status -> status == 403);
  }

  private static void assertLevel(Tokens tokens, String acr) {
    var claims = tokens.claims();
    assertThat(claims.path("acr").asText()).isEqualTo(acr);
    long now = Instant.now().getEpochSecond();
    assertThat(claims.path("auth_time").asLong()).isBetween(now - 60, now + 5);
    assertThat(time(tokens, acr)).isBetween(now - 60, now + 5);
    assertThat(claims.path("loa_times").has("2")).isEqualTo(acr.equals("2"));
  }

  private static long time(Tokens tokens, String level) {
    return tokens.claims().path("loa_times").path(level).asLong();
  }

  private HttpResponse<String> admin(String token, String method, String path, String body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(stack.oidcUrl().replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                    method,
                    body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String url, Map<String, String> form)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(KeycloakAdmin.form(form)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode claims(HttpResponse<String> answer) throws IOException {
    var token = JSON.readTree(answer.body()).path("access_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}
