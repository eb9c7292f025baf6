package org.alvhdesk.hedge.book;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.alvhdesk.contracts.rest.HedgeBookView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ScenarioRow;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.Transactions;

/** The book of the run that stepped last. */
@Path("/api/v1")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class BookResource {
  private final Transactions transactions;
  private final Books books;

  BookResource(Transactions transactions, Books books) {
    this.transactions = transactions;
    this.books = books;
  }

  /** What is held, what the rules want, and the joint book; 404 before the first step. */
  @GET
  @Path("/book")
  public Uni<HedgeBookView> book() {
    return transactions
        .read(
            () ->
                books
                    .current()
                    .chain(
                        key ->
                            key.isEmpty()
                                ? Uni.createFrom().<HedgeBook>nullItem()
                                : books.read(key.get())))
        .onItem()
        .ifNull()
        .failWith(
            () ->
                Problems.problem(
                    404, "There is no book yet: the market has not reached its first step. Wait."))
        .map(HedgeBook::view);
  }

  /** Joint profit and loss by scenario, as of the last decided step. */
  @GET
  @Path("/scenarios")
  public Uni<Items<ScenarioRow>> scenarios() {
    return book().map(view -> Items.of(view.scenarios()));
  }
}
