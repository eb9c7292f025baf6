package org.alvhdesk.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.alvhdesk.localstack.LocalStack;
import org.alvhdesk.localstack.OneTimeCodes;
import org.alvhdesk.localstack.PartName;

/**
 * A session at portfolio-ui without a browser: walks its login through Keycloak's own forms and
 * keeps the cookies of both. What it is answered is the first answer; it follows no redirect.
 */
final class UiSession {
  private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern LEVEL = Pattern.compile("data-acr=\"([^\"]*)\"");
  private static final String FLASH = "alvh-flash=";
  private static final int LONGEST_WAY = 15;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  // Keycloak's cookies are Secure also on http, which a standard cookie jar would then not send.
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final LocalStack stack;
  private final String account;

  private UiSession(LocalStack stack, String account) {
    this.stack = stack;
    this.account = account;
  }

  /** Somebody who is not logged in. */
  static UiSession nobody(LocalStack stack) {
    return new UiSession(stack, "nobody");
  }

  /** A demo account, logged in with its password, which is its name. */
  static UiSession login(LocalStack stack, String account) {
    var session = new UiSession(stack, account);
    session.walk("/account");
    session.assertLevel("1");
    return session;
  }

  /** The same with a one-time code of just now. */
  static UiSession withSecondFactor(LocalStack stack, String account) {
    var session = login(stack, account);
    session.walk("/step-up?return=/account");
    session.assertLevel("2");
    return session;
  }

  private void assertLevel(String expected) {
    var found = LEVEL.matcher(method("GET", "/account", null, null).body());
    if (!found.find() || !found.group(1).equals(expected)) {
      throw new IllegalStateException(account + " is not logged in at level " + expected);
    }
  }

  /** The names and values of the cookies. */
  Map<String, String> cookies() {
    return new TreeMap<>(cookies);
  }

  /** The same session with these cookies instead of its own. */
  UiSession with(Map<String, String> others) {
    var session = new UiSession(stack, account);
    session.cookies.putAll(others);
    return session;
  }

  /**
   * Asks for a page, or sends a form to it.
   *
   * @param body and its content type; null for none
   */
  Page method(String method, String path, String contentType, String body) {
    var request = request(stack.url(PartName.UI) + path);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    return send(
        request.method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)));
  }

  /**
   * What the pages answered.
   *
   * @param location where to, empty without
   * @param said what the next page tells of it: ok or error, a bar, words; empty for nothing
   */
  record Page(int status, String contentType, String location, String said, String body) {}

  /** Follows every redirect and answers Keycloak's forms until a page of the desk is there. */
  private void walk(String path) {
    var at = stack.url(PartName.UI) + path;
    var answer = send(request(at).GET());
    for (int step = 0; step < LONGEST_WAY; step++) {
      if (!answer.location().isEmpty()) {
        at = URI.create(at).resolve(answer.location()).toString();
        answer = send(request(at).GET());
      } else if (at.startsWith(stack.url(PartName.UI))) {
        return;
      } else {
        at = action(answer);
        answer =
            send(
                request(at)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(fields(answer))));
      }
    }
    throw new IllegalStateException(account + " is not logged in after " + LONGEST_WAY + " pages");
  }

  private String fields(Page form) {
    if (form.body().contains("name=\"password\"")) {
      return Person.encoded(Map.of("username", account, "password", account));
    }
    if (form.body().contains("name=\"otp\"")) {
      var code = OneTimeCodes.ofThisJvm().next(stack.oneTimeCodes(account));
      return Person.encoded(Map.of("otp", code));
    }
    throw new IllegalStateException("Keycloak shows a page that is no login: " + form.body());
  }

  private static String action(Page form) {
    var action = FORM_ACTION.matcher(form.body());
    if (!action.find()) {
      throw new IllegalStateException("Keycloak shows no form: " + form);
    }
    return action.group(1).replace("&amp;", "&");
  }

  private HttpRequest.Builder request(String url) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "*/*");
    if (!cookies.isEmpty()) {
      var header = new StringBuilder();
      cookies.forEach((k, v) -> header.append(header.isEmpty() ? "" : "; ").append(k + "=" + v));
      request.header("Cookie", header.toString());
    }
    return request;
  }

  private Page send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      var said = "";
      for (var cookie : answer.headers().allValues("Set-Cookie")) {
        said = cookie.startsWith(FLASH) ? said(cookie) : said;
        keep(cookie);
      }
      var type = answer.headers().firstValue("Content-Type").orElse("");
      try (InputStream body = answer.body()) {
        return new Page(
            answer.statusCode(),
            type,
            answer.headers().firstValue("Location").orElse(""),
            said,
            // A stream of events has no end.
            type.startsWith("text/event-stream")
                ? ""
                : new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no answer to " + account, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String said(String cookie) {
    var value = cookie.substring(FLASH.length()).split(";", 2)[0].replace("\"", "");
    return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
