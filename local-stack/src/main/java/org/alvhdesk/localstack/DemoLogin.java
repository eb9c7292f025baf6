package org.alvhdesk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A demo account's browser session at Keycloak without a browser, for tests: walks the
 * authorization code flow with PKCE (RFC 7636) through the same forms, sends the password and,
 * where it is asked, a one-time code. Keeps its cookies, so that a second login of the same object
 * is single sign-on.
 */
public final class DemoLogin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final int LONGEST_WAY = 12;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  // Keycloak's cookies are Secure also on http, which a standard cookie jar would then not send.
  private final Map<String, String> cookies;
  private final LocalStack stack;
  private final String account;
  private final String client;
  private final String redirect;

  private DemoLogin(
      LocalStack stack,
      String account,
      String client,
      String redirect,
      Map<String, String> cookies) {
    this.stack = stack;
    this.account = account;
    this.client = client;
    this.redirect = redirect;
    this.cookies = cookies;
  }

  /** A new session of a demo account, whose password is its name. */
  public static DemoLogin of(LocalStack stack, String account) {
    return new DemoLogin(
        stack, account, "alvh-cli", "http://127.0.0.1/alvh-cli", new LinkedHashMap<>());
  }

  /** The same browser session at another public client of the realm. */
  public DemoLogin at(String publicClient, String itsRedirect) {
    return new DemoLogin(stack, account, publicClient, itsRedirect, cookies);
  }

  /** The forms that Keycloak showed and what it issued in the end. */
  public record Tokens(int forms, String accessToken, String refreshToken) {

    /** The claims of the access token; its signature is not checked. */
    public JsonNode claims() {
      try {
        return JSON.readTree(Base64.getUrlDecoder().decode(accessToken.split("\\.", -1)[1]));
      } catch (IOException e) {
        throw new StackException("Keycloak issued an access token that is no JWT", e);
      }
    }
  }

  /** Logs in with what Keycloak asks by itself. */
  public Tokens tokens() {
    return tokens(Map.of());
  }

  /**
   * Logs in, asking for a level of authentication.
   *
   * @param acr {@code 1} a password, {@code 2} a one-time code as well
   * @param maxAgeSeconds how old the login may be at most
   */
  public Tokens tokens(String acr, int maxAgeSeconds) {
    return tokens(Map.of("acr_values", acr, "max_age", Integer.toString(maxAgeSeconds)));
  }

  /** Logs in with these additional parameters of the authorization request. */
  public Tokens tokens(Map<String, String> parameters) {
    var verifier = Secrets.random();
    var query = new LinkedHashMap<String, String>();
    query.put("client_id", client);
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("redirect_uri", redirect);
    query.put("code_challenge_method", "S256");
    query.put("code_challenge", challenge(verifier));
    query.putAll(parameters);
    var answer = send(request(endpoint("auth") + "?" + KeycloakAdmin.form(query)).GET());
    int forms = 0;
    for (int step = 0; step < LONGEST_WAY; step++) {
      if (answer.statusCode() == 302) {
        var location = answer.headers().firstValue("Location").orElse("");
        if (location.startsWith(redirect + "?")) {
          return exchange(forms, found(CODE, location, "a code in " + location), verifier);
        }
        answer = send(request(location).GET());
      } else {
        forms++;
        answer = answerForm(answer);
      }
    }
    throw new StackException(account + " is not logged in after " + LONGEST_WAY + " pages");
  }

  /** What the refresh token gives: the same login, a new access token. */
  public Tokens refresh(Tokens tokens) {
    return issued(
        0,
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            client,
            "refresh_token",
            tokens.refreshToken()));
  }

  private HttpResponse<String> answerForm(HttpResponse<String> page) {
    var fields = new LinkedHashMap<String, String>();
    if (page.body().contains("name=\"password\"")) {
      fields.put("username", account);
      fields.put("password", account);
    } else if (page.body().contains("name=\"otp\"")) {
      fields.put("otp", OneTimeCodes.ofThisJvm().next(stack.oneTimeCodes(account)));
    } else {
      throw new StackException(
          "Keycloak shows " + account + " a page that is no login: " + page.body());
    }
    var action = found(FORM_ACTION, page.body(), "a form").replace("&amp;", "&");
    return send(form(action, fields));
  }

  private Tokens exchange(int forms, String code, String verifier) {
    return issued(
        forms,
        Map.of(
            "grant_type", "authorization_code",
            "client_id", client,
            "redirect_uri", redirect,
            "code", code,
            "code_verifier", verifier));
  }

  private Tokens issued(int forms, Map<String, String> fields) {
    var answer = send(form(endpoint("token"), fields));
    if (answer.statusCode() != 200) {
      throw new StackException("Keycloak issues no token to " + account + ": " + answer.body());
    }
    try {
      var json = JSON.readTree(answer.body());
      return new Tokens(
          forms, json.path("access_token").asText(), json.path("refresh_token").asText());
    } catch (IOException e) {
      throw new StackException("Keycloak answered no JSON", e);
    }
  }

  private String endpoint(String name) {
    return stack.oidcUrl() + "/protocol/openid-connect/" + name;
  }

  private HttpRequest.Builder form(String url, Map<String, String> fields) {
    return request(url)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(KeycloakAdmin.form(fields)));
  }

  private HttpRequest.Builder request(String url) {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
    if (!cookies.isEmpty()) {
      var header = new StringBuilder();
      cookies.forEach((k, v) -> header.append(header.isEmpty() ? "" : "; ").append(k + "=" + v));
      request.header("Cookie", header.toString());
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (var cookie : answer.headers().allValues("Set-Cookie")) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (IOException e) {
      throw new StackException("Keycloak does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while logging in", e);
    }
  }

  private static String found(Pattern pattern, String text, String what) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new StackException("Keycloak's answer has not " + what);
    }
    return matcher.group(1);
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
