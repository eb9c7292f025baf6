package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keycloak's admin API of one realm, with the token of the bootstrap administrator. */
final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final String realm;
  private final String token;

  /** Logs in at {@code base}, such as {@code http://127.0.0.1:8180}. */
  KeycloakAdmin(String base, String realm, String user, String password) {
    this.base = base;
    this.realm = realm;
    this.token = login(user, password);
  }

  /** What is at this path of the realm; empty when there is nothing. */
  Optional<JsonNode> find(String path) {
    var answer = send("GET", at(path), null);
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(expect(answer, 200)));
  }

  /** What is at this path of the realm. */
  JsonNode get(String path) {
    return read(expect(send("GET", at(path), null), 200));
  }

  /** Creates the realm itself. */
  void createRealm(JsonNode definition) {
    expect(send("POST", "/admin/realms", definition), 201);
  }

  /** Creates something; the id that the answer's Location ends in, empty when it has none. */
  String create(String path, JsonNode body) {
    var location =
        expect(send("POST", at(path), body), 201).headers().firstValue("Location").orElse("");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Adds to a collection whose answer is 204. */
  void add(String path, JsonNode body) {
    expect(send("POST", at(path), body), 204);
  }

  /** Replaces what is at this path. */
  void put(String path, JsonNode body) {
    var answer = send("PUT", at(path), body);
    // Executions of a login flow are the one thing that is accepted, not done.
    expect(answer, answer.statusCode() == 202 ? 202 : 204);
  }

  void delete(String path) {
    expect(send("DELETE", at(path), null), 204);
  }

  private String at(String path) {
    return "/admin/realms/" + realm + path;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String form(Map<String, String> fields) {
    var body = new StringBuilder();
    fields.forEach(
        (k, v) -> body.append(body.isEmpty() ? "" : "&").append(k).append('=').append(encode(v)));
    return body.toString();
  }

  private String login(String user, String password) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "password");
    form.put("client_id", "admin-cli");
    form.put("username", user);
    form.put("password", password);
    var request =
        HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(form)))
            .build();
    return read(expect(send(request), 200)).get("access_token").asText();
  }

  private HttpResponse<String> send(String method, String path, JsonNode body) {
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
