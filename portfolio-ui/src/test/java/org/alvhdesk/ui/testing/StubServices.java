package org.alvhdesk.ui.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.Problem;

/** The three services as a test sees them: canned answers per method and path, calls recorded. */
public class StubServices implements QuarkusTestResourceLifecycleManager {
  /** What a service was asked. */
  public record Call(
      String method, String path, String authorization, String idempotencyKey, String body) {}

  private record Reply(int status, String type, String body, String challenge) {
    Reply(int status, String type, String body) {
      this(status, type, body, null);
    }
  }

  private static final Map<String, Reply> REPLIES = new ConcurrentHashMap<>();
  private static final List<Call> CALLS = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", StubServices::handle);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "quarkus.rest-client.market.url", url + "/market",
        "quarkus.rest-client.condor.url", url + "/condor",
        "quarkus.rest-client.hedge.url", url + "/hedge");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replace("/api/v1", "");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    CALLS.add(
        new Call(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            body));
    Reply reply = REPLIES.get(exchange.getRequestMethod() + " " + path);
    if (reply == null) {
      reply = problemReply(404, "Not found", "Nothing is there yet.");
    }
    if (reply.status() == 0) {
      // A service that hangs up.
      exchange.close();
      return;
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    if (reply.challenge() != null) {
      exchange.getResponseHeaders().set("WWW-Authenticate", reply.challenge());
    }
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Reply problemReply(int status, String title, String detail) {
    return new Reply(
        status,
        "application/problem+json",
        Json.write(new Problem("about:blank", title, status, detail, null)));
  }

  /** Answers 200 with the payload; what is "GET /hedge/book". */
  public static void answer(String what, Object payload) {
    REPLIES.put(what, new Reply(200, "application/json", Json.write(payload)));
  }

  /** Answers 200 with exactly this JSON. */
  public static void json(String what, String body) {
    REPLIES.put(what, new Reply(200, "application/json", body));
  }

  /** Answers with a problem document. */
  public static void refuse(String what, int status, String title, String detail) {
    REPLIES.put(what, problemReply(status, title, detail));
  }

  /** Answers 401 with a challenge in WWW-Authenticate. */
  public static void challenge(String what, String challenge, String detail) {
    Reply problem = problemReply(401, "Unauthorized", detail);
    REPLIES.put(what, new Reply(401, problem.type(), problem.body(), challenge));
  }

  /** Answers with that status and no problem document. */
  public static void raw(String what, int status, String body) {
    REPLIES.put(what, new Reply(status, "text/html", body));
  }

  /** Hangs up without an answer. */
  public static void hangUp(String what) {
    REPLIES.put(what, new Reply(0, "", ""));
  }

  /** Forgets all answers and calls. */
  public static void reset() {
    REPLIES.clear();
    CALLS.clear();
  }

  /** All calls so far to that method and path. */
  public static List<Call> calls(String method, String pathPart) {
    synchronized (CALLS) {
      return CALLS.stream()
          .filter(c -> c.method().equals(method) && c.path().contains(pathPart))
          .toList();
    }
  }
}
