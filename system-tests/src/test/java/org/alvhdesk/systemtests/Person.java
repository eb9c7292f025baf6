package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.localstack.DemoLogin;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.PartName;

/** Somebody who calls the services with a real token of the demo realm, or with none. */
final class Person {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A new realm makes keys of its own first. */
  private static final Duration PATIENCE_OF_ADMINISTRATORS = Duration.ofSeconds(120);

  private static final int SECOND_FACTOR_SECONDS = 300;

  private final Addresses at;
  private final String name;
  private final String clientId;
  private String token;
  private long tokenEnds;

  private Person(Addresses at, String name, String clientId, String token) {
    this.at = at;
    this.name = name;
    this.clientId = clientId;
    this.token = token;
    this.tokenEnds = Long.MAX_VALUE;
  }

  /** One of the demo accounts, whose password is its name. */
  static Person named(Addresses at, String name) {
    return through(at, name, "alvh-cli");
  }

  /** A demo account that got its token through another client. */
  static Person through(Addresses at, String name, String clientId) {
    var person = new Person(at, name, clientId, null);
    person.tokenEnds = Long.MIN_VALUE;
    return person;
  }

  /**
   * A demo account that logged in with its password and a one-time code just now; the token is not
   * renewed, so that it is good for as long as the second factor is.
   */
  static Person withSecondFactor(LocalStack stack, String name) {
    var tokens = DemoLogin.of(stack, name).tokens("2", SECOND_FACTOR_SECONDS);
    return new Person(Addresses.of(stack), name, null, tokens.accessToken());
  }

  /** Somebody without any token. */
  static Person anonymous(Addresses at) {
    return new Person(at, null, null, null);
  }

  /** Somebody with this text for a token. */
  static Person withToken(Addresses at, String token) {
    return new Person(at, null, null, token);
  }

  String name() {
    return name;
  }

  Answer get(PartName service, String path) {
    return send(service, request(service, path, Map.of()).GET());
  }

  Answer post(PartName service, String path, Object body) {
    return post(service, path, body, Map.of());
  }

  Answer post(PartName service, String path, Object body, Map<String, String> headers) {
    return postText(service, path, body == null ? "" : Json.write(body), headers);
  }

  Answer postText(PartName service, String path, String body, Map<String, String> headers) {
    return method(service, "POST", path, body, headers);
  }

  Answer method(
      PartName service, String method, String path, String body, Map<String, String> headers) {
    var request = request(service, path, headers);
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    return send(service, request.method(method, publisher));
  }

  private HttpRequest.Builder request(PartName service, String path, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(at.url(service) + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json");
    headers.forEach(request::header);
    if (currentToken() != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private static Answer send(PartName service, HttpRequest.Builder request) {
    return send(service.id(), request);
  }

  private static Answer send(String to, HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(to + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Whether Keycloak lets this person in now, whatever token is kept. */
  boolean logsIn() {
    return login(at, name, name, clientId).status() == 200;
  }

  /** The access token, renewed before it ends. */
  synchronized String currentToken() {
    if (System.nanoTime() > tokenEnds || tokenEnds == Long.MIN_VALUE) {
      var answer = login(at, name, name, clientId);
      if (answer.status() != 200) {
        throw new IllegalStateException(name + " cannot log in: " + answer);
      }
      token = answer.json().path("access_token").asText();
      long seconds = answer.json().path("expires_in").asLong() / 2;
      tokenEnds = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    }
    return token;
  }

  /** The answer of the token endpoint to a password grant. */
  static Answer login(Addresses at, String user, String password, String clientId) {
    return form(
        at.realm() + "/protocol/openid-connect/token",
        Map.of(
            "grant_type", "password",
            "client_id", clientId,
            "username", user,
            "password", password));
  }

  /** Posts a form. */
  static Answer form(String url, Map<String, String> fields) {
    return send(
        url,
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  /** The body of a form. */
  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Posts JSON with a bearer token of any realm. */
  static Answer json(String url, String token, String body) {
    return send(
        url,
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE_OF_ADMINISTRATORS)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Deletes what is at {@code url}, with a bearer token of any realm. */
  static Answer delete(String url, String token) {
    return send(
        url,
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE_OF_ADMINISTRATORS)
            .header("Authorization", "Bearer " + token)
            .DELETE());
  }
}
