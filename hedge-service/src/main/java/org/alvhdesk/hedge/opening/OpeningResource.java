package org.alvhdesk.hedge.opening;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.strategy.ledger.OpeningBook;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A broker's positions into an empty book; role pm or admin. */
@Path("/api/v1/book/opening")
@RolesAllowed({"pm", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", description = "The file is no list of positions")
@APIResponse(responseCode = "403", description = "The caller has neither role pm nor admin")
@APIResponse(responseCode = "404", description = "There is no book yet")
class OpeningResource {
  private final Transactions transactions;
  private final Openings openings;
  private final CommandCalls calls;
  private final Callers callers;

  OpeningResource(
      Transactions transactions, Openings openings, CommandCalls calls, Callers callers) {
    this.transactions = transactions;
    this.openings = openings;
    this.calls = calls;
    this.callers = callers;
  }

  /** What an import would bring, every bad row, and why the book of now would refuse it. */
  @POST
  @Path("/preview")
  public Uni<OpeningPreview> preview(OpeningCommand body) {
    OpeningFile file = OpeningFile.of(body);
    OpeningBook book = file.book();
    return transactions
        .read(() -> openings.preview(file, book))
        .onItem()
        .ifNull()
        .failWith(
            () ->
                Problems.problem(
                    404, "There is no book yet: the market has not reached its first step. Wait."));
  }

  /** Imports exactly the bytes with this hash into an empty book. */
  @POST
  @APIResponse(
      responseCode = "200",
      description = "What was imported",
      content = @Content(schema = @Schema(implementation = OpeningPreview.class)))
  @APIResponse(
      responseCode = "409",
      description = "Wrong hash, bad rows, or the book is not empty; nothing was imported")
  public Uni<Response> confirm(
      @HeaderParam(CommandCalls.KEY_HEADER) String key, @Context UriInfo uri, OpeningCommand body) {
    OpeningFile file = OpeningFile.of(body);
    OpeningBook book = file.book();
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    return calls.run(
        key, caller, path, body, () -> openings.confirm(file, book, body.sha256(), caller, path));
  }
}
