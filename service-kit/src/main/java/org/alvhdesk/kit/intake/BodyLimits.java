package org.alvhdesk.kit.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.kit.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is too large before it is read: JSON beyond {@link
 * IntakeConfig#largestJson()}, anything beyond {@code quarkus.http.limits.max-body-size}. A body
 * that does not say how large it is, is cut off there.
 */
@ApplicationScoped
class BodyLimits {
  /** Ahead of the framework's own limit, which answers without a word. */
  private static final int BEFORE_THE_FRAMEWORK = 100;

  /** After the framework has noted its own limit (order -2), before any resource (order 0). */
  private static final int AFTER_THE_FRAMEWORK = 1;

  private static final int TOO_LARGE = 413;

  private final long json;
  private final long any;

  BodyLimits(
      IntakeConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize any) {
    this.any = any.asLongValue();
    this.json = Math.min(config.largestJson().asLongValue(), this.any);
  }

  void register(@Observes Filters filters) {
    filters.register(this::refuse, BEFORE_THE_FRAMEWORK);
    filters.register(this::cutOff, AFTER_THE_FRAMEWORK);
  }

  private void refuse(RoutingContext call) {
    HttpServerRequest request = call.request();
    long limit = limit(request);
    if (length(request) <= limit) {
      call.next();
      return;
    }
    call.response()
        .setStatusCode(TOO_LARGE)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
        .end(Json.write(tooLarge(limit, call.request().path())));
    request.resume(); // what is still coming is thrown away
  }

  private void cutOff(RoutingContext call) {
    if (length(call.request()) < 0) {
      call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(call.request()));
    }
    call.next();
  }

  private long limit(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).contains("json") ? json : any;
  }

  /** Bytes that are announced; -1 when nothing (or no number) is. */
  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Problem tooLarge(long limit, String path) {
    return new Problem(
        "about:blank",
        "Request Entity Too Large",
        TOO_LARGE,
        "The body may have at most " + limit + " bytes. Nothing was changed; send less.",
        path);
  }
}
