package org.alvhdesk.hedge.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.DelegationCommand;
import org.alvhdesk.contracts.rest.DelegationView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Roles lent for a time. Everybody sees them; {@code Delegating} says who may give one, and who
 * gave it ends it.
 */
@Path("/api/v1/delegations")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class DelegationResource {
  private final Transactions transactions;
  private final Delegations delegations;
  private final DelegationCommands commands;
  private final CommandCalls calls;
  private final Callers callers;
  private final Clock clock;

  DelegationResource(
      Transactions transactions,
      Delegations delegations,
      DelegationCommands commands,
      CommandCalls calls,
      Callers callers,
      Clock clock) {
    this.transactions = transactions;
    this.delegations = delegations;
    this.commands = commands;
    this.calls = calls;
    this.callers = callers;
    this.clock = clock;
  }

  /** To come, in force, and over for at most 30 days; newest first. */
  @GET
  public Uni<Items<DelegationView>> list() {
    String caller = callers.actor().name();
    Instant now = clock.instant();
    return transactions.read(
        () ->
            delegations
                .recent(now)
                .map(rows -> Items.of(rows.stream().map(row -> row.view(caller, now)).toList())));
  }

  /** Lends a role of the caller's own to another person who may approve. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The delegation",
      content = @Content(schema = @Schema(implementation = DelegationView.class)))
  @APIResponse(responseCode = "400", description = "Role, person, time or reason is malformed")
  @APIResponse(responseCode = "403", description = "The caller or the recipient has not the role")
  @APIResponse(responseCode = "409", description = "It would change nothing, or there is no book")
  @APIResponse(responseCode = "503", description = "Who belongs to the desk is unknown")
  public Uni<Response> give(
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      DelegationCommand body) {
    DelegationCommand given =
        body == null ? new DelegationCommand(null, null, null, null, null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    return calls.run(key, caller, path, given, () -> commands.give(given, caller, path));
  }

  /** Ends it now; only who gave it. */
  @DELETE
  @Path("/{id}")
  @APIResponse(
      responseCode = "200",
      description = "The delegation, which is over",
      content = @Content(schema = @Schema(implementation = DelegationView.class)))
  @APIResponse(responseCode = "403", description = "Somebody else gave it")
  @APIResponse(responseCode = "404", description = "No such delegation")
  public Uni<Response> revoke(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri) {
    UUID delegation = id(id);
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    return calls.run(key, caller, path, id, () -> commands.revoke(delegation, caller, path));
  }

  private static UUID id(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problems.problem(
          404,
          "There is no delegation " + id + ". GET /api/v1/delegations lists those that exist.");
    }
  }
}
