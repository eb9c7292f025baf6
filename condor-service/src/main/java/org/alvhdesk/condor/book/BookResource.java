package org.alvhdesk.condor.book;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alvhdesk.condor.CondorConfig;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.Transactions;

/** {@code GET /api/v1/book}: the condor book as of the last decided step. */
@Path("/api/v1/book")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class BookResource {
  private final CondorBooks books;
  private final CondorConfig config;
  private final Transactions transactions;

  BookResource(CondorBooks books, CondorConfig config, Transactions transactions) {
    this.books = books;
    this.config = config;
    this.transactions = transactions;
  }

  /** The book; 404 before the first step of a market. */
  @GET
  public Uni<CondorBookV1> book() {
    return transactions
        .read(() -> books.latest(config.bookId()))
        .map(
            row -> {
              if (row == null || row.view().isEmpty()) {
                throw Problems.problem(
                    404, "The condor book has no decided step yet; try again in a second.");
              }
              return Json.read(row.view(), CondorBookV1.class);
            });
  }
}
