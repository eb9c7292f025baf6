package org.alvhdesk.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Names every request in the log: by the caller's {@code X-Request-Id} when it is a plain id, else
 * by a new one. The answer repeats it, so that somebody who reports an error can say which.
 */
class RequestCorrelation {
  static final String HEADER = "X-Request-Id";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @ServerRequestFilter(preMatching = true)
  void name(ContainerRequestContext request) {
    String given = request.getHeaderString(HEADER);
    String id =
        given != null && PLAIN.matcher(given).matches() ? given : UUID.randomUUID().toString();
    request.setProperty(HEADER, id);
    MDC.put(Origin.CORRELATION, id);
  }

  @ServerResponseFilter
  void repeat(ContainerRequestContext request, ContainerResponseContext response) {
    Object id = request.getProperty(HEADER);
    if (id != null) {
      response.getHeaders().putSingle(HEADER, id);
    }
  }
}
