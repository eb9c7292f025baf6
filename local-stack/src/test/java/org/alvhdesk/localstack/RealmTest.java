package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RealmTest {

  @Test
  void placeholdersAreFilledAndNoSecretIsCommitted() {
    var realm = KeycloakRealm.definition(9080, "s3cret");
    assertThat(realm.toString()).doesNotContain("${");
    var ui = realm.get("clients").get(3);
    assertThat(ui.get("clientId").asText()).isEqualTo("portfolio-ui");
    assertThat(ui.get("secret").asText()).isEqualTo("s3cret");
    assertThat(ui.get("redirectUris").get(0).asText()).isEqualTo("http://127.0.0.1:9080/*");
    assertThat(ui.get("directAccessGrantsEnabled").asBoolean()).isFalse();
  }

  @Test
  void noClientScopesOfItsOwn() {
    // They would replace Keycloak's own: tokens without subject and roles.
    var realm = KeycloakRealm.definition(8080, "x");
    assertThat(realm.has("clientScopes")).isFalse();
    assertThat(realm.get("clients")).noneMatch(c -> c.has("defaultClientScopes"));
  }
}
