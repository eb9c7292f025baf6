package org.alvhdesk.hedge.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.hedge.command.ProposalCommand;
import org.alvhdesk.hedge.command.ProposalIds;
import org.alvhdesk.kit.security.Callers;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What one person may release alone because it reduces risk; libs/approval decides who may. */
@Path("/api/v1/proposals/{id}/emergency")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class BreakGlassResource {
  private final CommandCalls calls;
  private final Emergencies emergencies;
  private final Callers callers;

  BreakGlassResource(CommandCalls calls, Emergencies emergencies, Callers callers) {
    this.calls = calls;
    this.emergencies = emergencies;
    this.callers = callers;
  }

  /** Releases it alone; needs a fresh second factor and a reason. */
  @POST
  @APIResponse(
      responseCode = "200",
      description = "The proposal, released",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "400", description = "Hash or reason is malformed")
  @APIResponse(responseCode = "401", description = "A fresh second factor is needed")
  @APIResponse(responseCode = "403", description = "The caller may not do this")
  @APIResponse(
      responseCode = "409",
      description = "Wrong hash or state, not risk-reducing, or another review is open")
  public Uni<Response> breakGlass(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      ApprovalCommand body) {
    ApprovalCommand given = body == null ? new ApprovalCommand(null, null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    ProposalCommand request =
        new ProposalCommand(ProposalIds.of(id), caller, given.contentHash(), given.reason(), path);
    return calls.run(key, caller, path, given, () -> emergencies.breakGlass(request));
  }
}
