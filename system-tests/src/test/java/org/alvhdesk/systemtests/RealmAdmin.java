package org.alvhdesk.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;

/**
 * The running Keycloak, as its administrator: what only a test needs is made here, and taken away
 * when the test is over, because others compare the realm with the manifests.
 */
final class RealmAdmin implements AutoCloseable {
  private final LocalStack stack;
  private final String server;
  private final List<String> made = new ArrayList<>();

  RealmAdmin(LocalStack stack) {
    this.stack = stack;
    this.server = Addresses.of(stack).url(PartName.KEYCLOAK);
  }

  /** Anew each time: it is good for a minute. */
  private String token() {
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
    return admin.json().path("access_token").asText();
  }

  /** Makes the realm that {@code json} describes. */
  void realm(String name, String json) {
    create("", json, "/" + name);
  }

  /** A public client of the desk's realm that takes passwords; answers its id. */
  String client(String id, String attributes, String... audiences) {
    create("/alvh/clients", client(id, attributes, List.of(audiences)), "/alvh/clients/" + id);
    return id;
  }

  private void create(String path, String json, String there) {
    var created = Person.json(server + "/admin/realms" + path, token(), json);
    // 409: left over by a run that was cut off.
    assertThat(created.status()).as(created.body()).isIn(201, 409);
    made.add(there);
  }

  @Override
  public void close() {
    for (var there : made) {
      var gone = Person.delete(server + "/admin/realms" + there, token());
      assertThat(gone.status()).as(there + ": " + gone.body()).isEqualTo(204);
    }
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
    {"id": "%1$s", "clientId": "%1$s", "publicClient": true, "directAccessGrantsEnabled": true,
     "standardFlowEnabled": false, "attributes": {%2$s}, "protocolMappers": %3$s}\
    """
        .formatted(id, attributes, mappers);
  }
}
