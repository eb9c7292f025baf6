package org.alvhdesk.hedge.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.CashLine;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.contracts.rest.TransferCommand;
import org.alvhdesk.hedge.Pages;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Cash, net asset value and the hedge as capital; for everyone who may log in. */
@Path("/api/v1/ledger")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class LedgerResource {
  private final Transactions transactions;
  private final Ledgers ledgers;
  private final Transfers transfers;
  private final CommandCalls calls;
  private final Callers callers;

  LedgerResource(
      Transactions transactions,
      Ledgers ledgers,
      Transfers transfers,
      CommandCalls calls,
      Callers callers) {
    this.transactions = transactions;
    this.ledgers = ledgers;
    this.transfers = transfers;
    this.calls = calls;
    this.callers = callers;
  }

  /** Summary and cash entries, newest first; {@code entries.next} goes into {@code before}. */
  @GET
  public Uni<LedgerView> ledger(
      @QueryParam("before") String before, @QueryParam("limit") @DefaultValue("100") int limit) {
    long below = before == null ? Long.MAX_VALUE : Pages.cursor("before", before);
    int size = Pages.size(limit);
    return transactions.read(() -> ledgers.view(below, size));
  }

  /** Closed sessions, newest first; {@code next} goes into {@code before}. */
  @GET
  @Path("/sessions")
  public Uni<Items<LedgerSession>> sessions(
      @QueryParam("before") String before, @QueryParam("limit") @DefaultValue("100") int limit) {
    LocalDate below = before == null ? LocalDate.of(9999, 1, 1) : date(before);
    int size = Pages.size(limit);
    return transactions.read(() -> ledgers.sessions(below, size));
  }

  /** A deposit or a withdrawal; role admin. */
  @POST
  @Path("/transfers")
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The cash entry, with the balance after it",
      content = @Content(schema = @Schema(implementation = CashLine.class)))
  @APIResponse(responseCode = "400", description = "Kind, amount or reason is malformed")
  @APIResponse(responseCode = "403", description = "The caller has not the role admin")
  @APIResponse(responseCode = "404", description = "There is no ledger")
  @APIResponse(responseCode = "409", description = "The withdrawal is more than the cash")
  public Uni<Response> transfer(
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      TransferCommand body) {
    TransferCommand given = body == null ? new TransferCommand(null, null, null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    return calls.run(key, caller, path, given, () -> transfers.book(given, caller, path));
  }

  private static LocalDate date(String before) {
    try {
      return LocalDate.parse(before);
    } catch (DateTimeParseException e) {
      throw Problems.problem(400, "before must be a session such as 2018-02-05, not " + before);
    }
  }
}
