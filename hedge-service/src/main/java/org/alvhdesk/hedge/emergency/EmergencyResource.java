package org.alvhdesk.hedge.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.ReviewCommand;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.hedge.command.ProposalCommand;
import org.alvhdesk.hedge.command.ProposalIds;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Emergencies and the review of each afterwards; libs/approval decides who may sign. */
@Path("/api/v1/emergencies")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class EmergencyResource {
  private final Transactions transactions;
  private final CommandCalls calls;
  private final Emergencies emergencies;
  private final EmergencyViews views;
  private final Callers callers;

  EmergencyResource(
      Transactions transactions,
      CommandCalls calls,
      Emergencies emergencies,
      EmergencyViews views,
      Callers callers) {
    this.transactions = transactions;
    this.calls = calls;
    this.emergencies = emergencies;
    this.views = views;
    this.callers = callers;
  }

  /** Newest first, with who has signed the review and whether the caller may. */
  @GET
  public Uni<Items<EmergencyView>> list() {
    Actor caller = callers.actor();
    return transactions.read(() -> views.all(caller)).map(Items::of);
  }

  /** Signs the review of the emergency that proposal {@code id} was. */
  @POST
  @Path("/{id}/reviews")
  @APIResponse(
      responseCode = "200",
      description = "The proposal that was released alone",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "400", description = "The comment is missing")
  @APIResponse(responseCode = "403", description = "The caller had a hand in it, or has no role")
  @APIResponse(responseCode = "409", description = "There is no open review of it")
  public Uni<Response> review(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      ReviewCommand body) {
    ReviewCommand given = body == null ? new ReviewCommand(null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    ProposalCommand request =
        new ProposalCommand(ProposalIds.of(id), caller, null, given.comment(), path);
    return calls.run(key, caller, path, given, () -> emergencies.review(request));
  }
}
