package org.alvhdesk.hedge.document;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.Problem;
import org.alvhdesk.hedge.proposal.Genuine;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A call that needs the documents in force, while one of them was tampered with. */
class DocumentTamperedMapper {
  private static final int CONFLICT = 409;

  @ServerExceptionMapper
  Response tampered(DocumentTampered e) {
    return Response.status(CONFLICT)
        .type(MediaType.valueOf("application/problem+json"))
        .entity(
            new Problem(
                Genuine.PROBLEM,
                "Conflict",
                CONFLICT,
                e.getMessage() + ". Nothing was done. Tell the risk manager.",
                null))
        .build();
  }
}
