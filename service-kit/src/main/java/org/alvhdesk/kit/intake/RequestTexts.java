package org.alvhdesk.kit.intake;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.alvhdesk.kit.command.IdempotencyKey;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The same rules ({@link PlainText}) for what paths, queries and keys say. */
class RequestTexts {
  @ServerRequestFilter
  void judge(ContainerRequestContext request) {
    judge(request.getUriInfo().getPathParameters());
    judge(request.getUriInfo().getQueryParameters());
    PlainText.require(IdempotencyKey.HEADER, request.getHeaderString(IdempotencyKey.HEADER));
  }

  private static void judge(MultivaluedMap<String, String> parameters) {
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      PlainText.require("A parameter's name", parameter.getKey());
      parameter.getValue().forEach(value -> PlainText.require(parameter.getKey(), value));
    }
  }
}
