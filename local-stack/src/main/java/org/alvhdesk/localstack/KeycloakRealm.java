package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Creates the realm {@code alvh} from {@code realm.json}, or brings an existing one up to date,
 * through the admin API: Keycloak's own import ignores a realm that exists, and ports and secrets
 * change. Accounts that exist keep their passwords.
 */
final class KeycloakRealm {
  static final String REALM = "alvh";
  static final String ADMIN = "alvh-bootstrap";

  /** The client with which hedge-service reads who holds which role. */
  static final String DIRECTORY = "alvh-directory";

  /** All that it may do: look at people and their roles. */
  private static final List<String> DIRECTORY_MAY = List.of("view-users");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final int uiPort;
  private final Secrets secrets;
  private KeycloakAdmin admin;

  KeycloakRealm(int port, int uiPort, Secrets secrets) {
    this.base = "http://127.0.0.1:" + port;
    this.uiPort = uiPort;
    this.secrets = secrets;
  }

  void bringUpToDate() {
    admin = new KeycloakAdmin(base, REALM, ADMIN, secrets.get(Secrets.KEYCLOAK_ADMIN));
    var wanted = definition(uiPort, secrets);
    var existing = admin.find("");
    if (existing.isEmpty()) {
      admin.createRealm(wanted);
    } else {
      updateRealm(wanted, existing.get());
      wanted.get("roles").get("realm").forEach(this::addRole);
      wanted.get("clients").forEach(this::putClient);
      wanted.get("users").forEach(this::addUser);
    }
    letTheDirectoryRead();
    wanted.get("users").forEach(user -> addSecondFactor(user.get("username").asText()));
    // Last, so that a start that was killed before is seen as unfinished.
    new LoginFlows(admin).bringUpToDate();
  }

  /** The realm as it should be, for these ports and secrets. */
  static ObjectNode definition(int uiPort, Secrets secrets) {
    try (InputStream in = KeycloakRealm.class.getResourceAsStream("realm.json")) {
      var text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${ALVH_UI_PORT}", Integer.toString(uiPort))
              .replace("${ALVH_UI_CLIENT_SECRET}", secrets.get(Secrets.UI_CLIENT))
              .replace("${ALVH_DIRECTORY_CLIENT_SECRET}", secrets.get(Secrets.DIRECTORY_CLIENT));
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("realm.json is not readable", e);
    }
  }

  private void updateRealm(ObjectNode wanted, JsonNode existing) {
    var settings = wanted.deepCopy();
    settings.remove(List.of("roles", "clients", "users"));
    // Keycloak removes the attributes that a change does not name.
    var attributes = ((ObjectNode) existing.path("attributes")).deepCopy();
    attributes.setAll((ObjectNode) wanted.get("attributes"));
    settings.set("attributes", attributes);
    admin.put("", settings);
  }

  private void addRole(JsonNode role) {
    if (admin.find("/roles/" + KeycloakAdmin.encode(role.get("name").asText())).isEmpty()) {
      admin.create("/roles", role);
    }
  }

  private void putClient(JsonNode client) {
    var found = client(client.get("clientId").asText());
    if (found.isEmpty()) {
      admin.create("/clients", client);
      return;
    }
    var id = found.get(0).get("id").asText();
    admin.put("/clients/" + id, client);
    // PUT on a client leaves its mappers alone.
    var mappers = "/clients/" + id + "/protocol-mappers/models";
    var present = admin.get(mappers).findValuesAsText("name");
    for (var mapper : client.withArray("protocolMappers")) {
      if (!present.contains(mapper.get("name").asText())) {
        admin.create(mappers, mapper);
      }
    }
  }

  private JsonNode client(String clientId) {
    return admin.get("/clients?clientId=" + KeycloakAdmin.encode(clientId));
  }

  private void addUser(JsonNode user) {
    var username = user.get("username").asText();
    if (found(username).isEmpty()) {
      admin.create("/users", user);
    }
    addRoles(
        "/users/" + found(username).get(0).get("id").asText() + "/role-mappings/realm",
        "/roles/",
        user.withArray("realmRoles").valueStream().map(JsonNode::asText).toList());
  }

  private JsonNode found(String username) {
    return admin.get("/users?exact=true&username=" + KeycloakAdmin.encode(username));
  }

  private void letTheDirectoryRead() {
    var service =
        admin.get(
            "/clients/" + client(DIRECTORY).get(0).get("id").asText() + "/service-account-user");
    var management = client("realm-management").get(0).get("id").asText();
    addRoles(
        "/users/" + service.get("id").asText() + "/role-mappings/clients/" + management,
        "/clients/" + management + "/roles/",
        DIRECTORY_MAY);
  }

  /** Adds those of {@code wanted} that {@code mappings} lacks. */
  private void addRoles(String mappings, String roles, List<String> wanted) {
    var held = admin.get(mappings).findValuesAsText("name");
    ArrayNode missing = JSON.createArrayNode();
    for (var role : wanted) {
      if (!held.contains(role)) {
        missing.add(admin.get(roles + KeycloakAdmin.encode(role)));
      }
    }
    if (!missing.isEmpty()) {
      admin.add(mappings, missing);
    }
  }

  /** Gives a demo account the second factor of this state's secrets, unless it has one. */
  private void addSecondFactor(String username) {
    var secret = secrets.find(Secrets.oneTime(username));
    if (secret.isEmpty()) {
      return;
    }
    var path = "/users/" + found(username).get(0).get("id").asText();
    if (admin.get(path + "/credentials").findValuesAsText("type").contains("otp")) {
      return;
    }
    var user = JSON.createObjectNode();
    user.putArray("credentials")
        .addObject()
        .put("type", "otp")
        .put("userLabel", "./alvh otp " + username)
        .put("secretData", JSON.createObjectNode().put("value", secret.get()).toString())
        .put(
            "credentialData",
            JSON.createObjectNode()
                .put("subType", "totp")
                .put("digits", 6)
                .put("counter", 0)
                .put("period", Totp.PERIOD_SECONDS)
                .put("algorithm", "HmacSHA1")
                .put("secretEncoding", "BASE32")
                .toString());
    admin.put(path, user);
  }
}
