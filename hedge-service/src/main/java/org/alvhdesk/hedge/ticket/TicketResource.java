package org.alvhdesk.hedge.ticket;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alvhdesk.hedge.book.BookUnit;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.Transactions;
import org.alvhdesk.strategy.execution.Ticket;
import org.alvhdesk.strategy.execution.TicketFormat;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tickets, for everyone who may log in: they say nothing that the proposal's page does not. */
@Path("/api/v1/proposals/{id}/tickets")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class TicketResource {
  private final Transactions transactions;
  private final Proposals proposals;
  private final Books books;

  TicketResource(Transactions transactions, Proposals proposals, Books books) {
    this.transactions = transactions;
    this.proposals = proposals;
    this.books = books;
  }

  /** The ticket as a file: csv, json, ibkr, ibkr-basket or tastytrade. */
  @GET
  @Path("/{format}")
  @APIResponse(responseCode = "200", description = "The ticket, with the hash that was approved")
  @APIResponse(responseCode = "404", description = "No such proposal or format")
  @APIResponse(responseCode = "409", description = "Not approved, or nothing is left to send")
  public Uni<Response> ticket(@PathParam("id") String id, @PathParam("format") String format) {
    TicketFormat wanted =
        TicketFormat.of(format)
            .orElseThrow(
                () ->
                    Problems.problem(
                        404,
                        "There is no ticket format "
                            + format
                            + "; there are "
                            + Arrays.stream(TicketFormat.values())
                                .map(TicketFormat::path)
                                .collect(Collectors.joining(", "))
                            + "."));
    return transactions.read(
        () ->
            proposals
                .read(id(id))
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .chain(
                    proposal ->
                        books
                            .unlocked(proposal.bookKey())
                            .map(unit -> answer(proposal, unit, wanted))));
  }

  private static Response answer(Proposal proposal, BookUnit unit, TicketFormat format) {
    Optional<String> problem = ChangeTickets.problem(proposal);
    if (problem.isPresent()) {
      throw Problems.problem(409, problem.get());
    }
    Ticket ticket = ChangeTickets.of(proposal, unit);
    try {
      return Response.ok(format.write(ticket), format.mediaType() + ";charset=UTF-8")
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"" + format.fileName(ticket) + "\"")
          .build();
    } catch (TicketFormat.UnsupportedTicket e) {
      throw Problems.problem(409, e.getMessage());
    }
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
