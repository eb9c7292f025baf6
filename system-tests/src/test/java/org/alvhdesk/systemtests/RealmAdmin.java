package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;

/** The running Keycloak, as its administrator: what only a test needs is made here. */
final class RealmAdmin {
  private final String server;
  private final String token;

  private RealmAdmin(String server, String token) {
    this.server = server;
    this.token = token;
  }

  static RealmAdmin of(LocalStack stack) {
    var server = Addresses.of(stack).url(PartName.KEYCLOAK);
    var secrets = new Properties();
    try (var in =
        Files.newInputStream(stack.state().dir().resolve("secrets/passwords.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var admin =
        Person.form(
            server + "/realms/master/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "alvh-bootstrap",
                "password", secrets.getProperty("keycloak.admin")));
    assertThat(admin.status()).as(admin.body()).isEqualTo(200);
    return new RealmAdmin(server, admin.json().path("access_token").asText());
  }

  /** Makes what {@code json} says; it may be there already. */
  void create(String path, String json) {
    var created = Person.json(server + "/admin/realms" + path, token, json);
    assertThat(created.status()).as(created.body()).isIn(201, 409);
  }

  /** A public client of the desk's realm that takes passwords; answers its id. */
  String client(String id, String attributes, String... audiences) {
    create("/alvh/clients", client(id, attributes, List.of(audiences)));
    return id;
  }

  /** A client in JSON. */
  static String client(String id, String attributes, List<String> audiences) {
    var mappers = new StringJoiner(", ", "[", "]");
    for (var audience : audiences) {
      mappers.add(
          """
          {"name": "audience %1$s", "protocol": "openid-connect",
           "protocolMapper": "oidc-audience-mapper",
           "config": {"included.custom.audience": "%1$s", "access.token.claim": "true"}}\
          """
              .formatted(audience));
    }
    return """
    {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true,
     "standardFlowEnabled": false, "attributes": {%s}, "protocolMappers": %s}\
    """
        .formatted(id, attributes, mappers);
  }
}
