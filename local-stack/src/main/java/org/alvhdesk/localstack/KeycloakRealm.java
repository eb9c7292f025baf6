package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Creates the realm {@code alvh} from {@code realm.json}, or brings an existing one up to date,
 * through the admin API: Keycloak's own import ignores a realm that exists, and ports and secrets
 * change. Accounts that exist keep their passwords.
 */
final class KeycloakRealm {
  static final String REALM = "alvh";
  static final String ADMIN = "alvh-bootstrap";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final int uiPort;
  private final Secrets secrets;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  KeycloakRealm(int port, int uiPort, Secrets secrets) {
    this.base = "http://127.0.0.1:" + port;
    this.uiPort = uiPort;
    this.secrets = secrets;
  }

  void bringUpToDate() {
    var wanted = definition(uiPort, secrets.get(Secrets.UI_CLIENT));
    var token = adminToken();
    var existing = send(token, "GET", "/admin/realms/" + REALM, null);
    if (existing.statusCode() == 404) {
      expect(send(token, "POST", "/admin/realms", wanted), 201);
      return;
    }
    expect(existing, 200);
    updateRealm(token, wanted);
    wanted.get("roles").get("realm").forEach(role -> addRole(token, role));
    wanted.get("clients").forEach(client -> putClient(token, client));
    wanted.get("users").forEach(user -> addUser(token, user));
  }

  /** The realm as it should be, for these ports and this secret. */
  static ObjectNode definition(int uiPort, String uiSecret) {
    try (InputStream in = KeycloakRealm.class.getResourceAsStream("realm.json")) {
      var text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${ALVH_UI_PORT}", Integer.toString(uiPort))
              .replace("${ALVH_UI_CLIENT_SECRET}", uiSecret);
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("realm.json is not readable", e);
    }
  }

  private void updateRealm(String token, ObjectNode wanted) {
    var settings = wanted.deepCopy();
    settings.remove(java.util.List.of("roles", "clients", "users"));
    expect(send(token, "PUT", path(""), settings), 204);
  }

  private void addRole(String token, JsonNode role) {
    var known = send(token, "GET", path("/roles/" + encode(role.get("name").asText())), null);
    if (known.statusCode() == 404) {
      expect(send(token, "POST", path("/roles"), role), 201);
    } else {
      expect(known, 200);
    }
  }

  private void putClient(String token, JsonNode client) {
    var query = path("/clients?clientId=" + encode(client.get("clientId").asText()));
    var found = read(expect(send(token, "GET", query, null), 200));
    if (found.isEmpty()) {
      expect(send(token, "POST", path("/clients"), client), 201);
      return;
    }
    var id = found.get(0).get("id").asText();
    expect(send(token, "PUT", path("/clients/" + id), client), 204);
    // PUT on a client leaves its mappers alone.
    var mappers = path("/clients/" + id + "/protocol-mappers/models");
    var present = read(expect(send(token, "GET", mappers, null), 200)).findValuesAsText("name");
    for (var mapper : client.withArray("protocolMappers")) {
      if (!present.contains(mapper.get("name").asText())) {
        expect(send(token, "POST", mappers, mapper), 201);
      }
    }
  }

  private void addUser(String token, JsonNode user) {
    var query = path("/users?exact=true&username=" + encode(user.get("username").asText()));
    var found = read(expect(send(token, "GET", query, null), 200));
    if (found.isEmpty()) {
      expect(send(token, "POST", path("/users"), user), 201);
      found = read(expect(send(token, "GET", query, null), 200));
    }
    var mappings = path("/users/" + found.get(0).get("id").asText() + "/role-mappings/realm");
    var held = read(expect(send(token, "GET", mappings, null), 200)).findValuesAsText("name");
    ArrayNode missing = JSON.createArrayNode();
    for (var role : user.get("realmRoles")) {
      if (!held.contains(role.asText())) {
        missing.add(read(expect(send(token, "GET", path("/roles/" + role.asText()), null), 200)));
      }
    }
    if (!missing.isEmpty()) {
      expect(send(token, "POST", mappings, missing), 204);
    }
  }

  private String adminToken() {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "password");
    form.put("client_id", "admin-cli");
    form.put("username", ADMIN);
    form.put("password", secrets.get(Secrets.KEYCLOAK_ADMIN));
    var request =
        HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(form)))
            .build();
    return read(expect(send(request), 200)).get("access_token").asText();
  }

  static String form(Map<String, String> fields) {
    var body = new StringBuilder();
    fields.forEach(
        (k, v) -> body.append(body.isEmpty() ? "" : "&").append(k).append('=').append(encode(v)));
    return body.toString();
  }

  private static String path(String rest) {
    return "/admin/realms/" + REALM + rest;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String token, String method, String path, JsonNode body) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StackException("Keycloak does not answer " + request.uri() + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while setting up the realm", e);
    }
  }

  private static HttpResponse<String> expect(HttpResponse<String> response, int status) {
    if (response.statusCode() != status) {
      throw new StackException(
          "Keycloak answered "
              + response.statusCode()
              + " to "
              + response.request().method()
              + " "
              + response.uri().getPath()
              + ": "
              + response.body());
    }
    return response;
  }

  private static JsonNode read(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new StackException("Keycloak answered no JSON to " + response.uri(), e);
    }
  }
}
