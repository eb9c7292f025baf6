package org.alvhdesk.marketdata.history;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * An upload without any token is refused before its media type or body is looked at. Whether a
 * token that is there is good and gives the right is decided as everywhere else.
 */
class UploadGate {
  @ServerRequestFilter(preMatching = true)
  void requireToken(ContainerRequestContext request) {
    boolean upload =
        request.getMethod().equals(HttpMethod.POST)
            && request.getUriInfo().getPath().endsWith("/api/v1/imports");
    if (upload && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
      throw new UnauthorizedException("no token");
    }
  }
}
