package org.alvhdesk.hedge.document;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A call that needs the documents in force, while nothing can be decided by one of them. */
class DocumentUnusableMapper {
  private static final int CONFLICT = 409;

  @ServerExceptionMapper
  Response unusable(DocumentUnusable e) {
    return Response.status(CONFLICT)
        .type(MediaType.valueOf("application/problem+json"))
        .entity(new Problem(e.problem(), "Conflict", CONFLICT, e.getMessage(), null))
        .build();
  }
}
