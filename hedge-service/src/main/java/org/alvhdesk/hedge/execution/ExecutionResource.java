package org.alvhdesk.hedge.execution;

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
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.ExecutionView;
import org.alvhdesk.contracts.rest.FillCommand;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.hedge.command.ProposalCommand;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.quant.calendar.OptionRoot;
import org.alvhdesk.strategy.execution.ContractSymbols;
import org.alvhdesk.strategy.execution.Execution;
import org.alvhdesk.strategy.hedge.Action;
import org.alvhdesk.strategy.hedge.HedgeContract;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A change at the broker: its orders, and single fills that people record. */
@Path("/api/v1/proposals/{id}")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class ExecutionResource {
  private final Transactions transactions;
  private final Proposals proposals;
  private final Executions executions;
  private final FillCalls fills;
  private final CommandCalls calls;
  private final Callers callers;

  ExecutionResource(
      Transactions transactions,
      Proposals proposals,
      Executions executions,
      FillCalls fills,
      CommandCalls calls,
      Callers callers) {
    this.transactions = transactions;
    this.proposals = proposals;
    this.executions = executions;
    this.fills = fills;
    this.calls = calls;
    this.callers = callers;
  }

  /** Orders with what is filled of them, tickets, alarms, and whether the caller may record. */
  @GET
  @Path("/execution")
  public Uni<ExecutionView> execution(@PathParam("id") String id) {
    Actor caller = callers.actor();
    return transactions.read(
        () ->
            proposals
                .read(id(id))
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .chain(proposal -> executions.of(proposal, caller)));
  }

  /** Records one fill of a broker; role trader or pm, and nobody who approved the change. */
  @POST
  @Path("/fills")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The proposal after it",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "400", description = "The fill is malformed")
  @APIResponse(responseCode = "403", description = "The caller may not record it")
  @APIResponse(responseCode = "409", description = "It is not of what was approved, or outside it")
  public Uni<Response> record(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      FillCommand body) {
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    ProposalCommand command = new ProposalCommand(id(id), caller, null, null, path);
    Execution execution = execution(body);
    return calls.run(key, caller, path, body, () -> fills.record(command, execution));
  }

  private static Execution execution(FillCommand c) {
    if (c == null
        || c.quantity() == null
        || c.pricePoints() == null
        || c.tradedAt() == null
        || isBlank(c.symbol())
        || isBlank(c.broker())
        || isBlank(c.executionId())) {
      throw Problems.problem(
          400,
          "A fill needs action, quantity, symbol, pricePoints, tradedAt, broker and executionId:"
              + " the broker's id keeps it from being booked twice.");
    }
    if (!"BUY".equals(c.action()) && !"SELL".equals(c.action())) {
      throw Problems.problem(400, "action must be BUY or SELL, not " + c.action());
    }
    if (c.quantity() < 1 || c.pricePoints().signum() < 0) {
      throw Problems.problem(400, "quantity must be above 0 and pricePoints 0 or more.");
    }
    HedgeContract contract =
        ContractSymbols.parse(c.symbol(), c.tradedAt().atZone(OptionRoot.CHICAGO).toLocalDate())
            .orElseThrow(
                () ->
                    Problems.problem(
                        400,
                        "symbol '"
                            + c.symbol()
                            + "' is no OCC symbol such as VIX   260218C00028000, VX future such as"
                            + " VXG26, or share of a VIX product."));
    return new Execution(
        0,
        c.broker().strip(),
        c.executionId().strip(),
        "",
        Action.valueOf(c.action()),
        c.quantity(),
        contract,
        c.pricePoints(),
        c.tradedAt());
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private static UUID id(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  private static RuntimeException unknown(String id) {
    return Problems.problem(
        404, "There is no proposal " + id + ". GET /api/v1/proposals lists those that exist.");
  }
}
