package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
  @TempDir Path dir;
  private Secrets secrets;
  private ObjectNode realm;

  @BeforeEach
  void define() {
    secrets = Secrets.loadOrCreate(dir.resolve("secrets").resolve("passwords.properties"));
    realm = KeycloakRealm.definition(9080, secrets);
  }

  @Test
  void placeholdersAreFilledAndNoSecretIsCommitted() {
    assertThat(realm.toString()).doesNotContain("${");
    var ui = client("portfolio-ui");
    assertThat(ui.get("secret").asText()).isEqualTo(secrets.get(Secrets.UI_CLIENT));
    assertThat(ui.get("redirectUris").get(0).asText()).isEqualTo("http://127.0.0.1:9080/*");
    assertThat(ui.get("directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(client(KeycloakRealm.DIRECTORY).get("secret").asText())
        .isEqualTo(secrets.get(Secrets.DIRECTORY_CLIENT));
  }

  @Test
  void noClientScopesAndFlowsOfItsOwn() {
    // They would replace Keycloak's own: tokens without subject and roles, logins without a flow.
    assertThat(realm.has("clientScopes")).isFalse();
    assertThat(realm.has("authenticationFlows")).isFalse();
    assertThat(realm.get("clients")).noneMatch(c -> c.has("defaultClientScopes"));
  }

  @Test
  void secretsStay_whenTheyAreReadAgain() {
    var file = dir.resolve("secrets").resolve("passwords.properties");
    var risk = Secrets.oneTime("risk");
    assertThat(Secrets.load(file).get(risk)).isEqualTo(secrets.get(risk)).hasSize(32);
    assertThat(Secrets.loadOrCreate(file).get(risk)).isEqualTo(secrets.get(risk));
    assertThat(secrets.find(Secrets.oneTime("viewer"))).isEmpty();
    assertThat(Secrets.load(dir.resolve("nothing")).find(risk)).isEmpty();
  }

  private JsonNode client(String id) {
    return realm
        .get("clients")
        .valueStream()
        .filter(c -> c.get("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
