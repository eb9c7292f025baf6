package org.alvhdesk.ui.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Proposals;
import org.alvhdesk.ui.security.Roles;

/** What is signed, byte for byte, so that whoever looks at the page can hash it themselves. */
@Path("/proposals/{id}/content")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class SignedContentFile {
  private final Proposals proposals;

  SignedContentFile(Proposals proposals) {
    this.proposals = proposals;
  }

  @GET
  public Uni<Response> content(@PathParam("id") String id) {
    return proposals
        .content(id)
        .map(
            answer ->
                answer instanceof Answer.Ok<byte[]>(byte[] bytes)
                    ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE).build()
                    : Response.status(answer.status())
                        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                        .entity("No file: " + answer.problem() + "\n")
                        .build());
  }
}
