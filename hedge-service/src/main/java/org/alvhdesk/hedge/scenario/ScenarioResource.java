package org.alvhdesk.hedge.scenario;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.alvhdesk.contracts.rest.ScenarioAnalysis;
import org.alvhdesk.hedge.book.Books;
import org.alvhdesk.hedge.ruleset.ActiveRules;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Any shock, any share, other betas: asked of the held book, changing nothing. */
@Path("/api/v1/scenarios/analysis")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
class ScenarioResource {
  private final Transactions transactions;
  private final Books books;
  private final ActiveRules rules;

  ScenarioResource(Transactions transactions, Books books, ActiveRules rules) {
    this.transactions = transactions;
    this.books = books;
    this.rules = rules;
  }

  /** The joint book as held under drift, the named shocks and the caller's window. */
  @GET
  @APIResponse(responseCode = "200", description = "The analysis")
  @APIResponse(
      responseCode = "400",
      description = "A figure of the window is missing or impossible")
  @APIResponse(responseCode = "404", description = "There is no book yet")
  public Uni<ScenarioAnalysis> analysis(@BeanParam ScenarioParameters parameters) {
    ScenarioQuestion question = ScenarioQuestion.of(parameters);
    return transactions
        .read(books::latest)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                Problems.problem(
                    404, "There is no book yet: the market has not reached its first step. Wait."))
        .chain(unit -> OffLoop.call(() -> ScenarioAnalyses.of(unit, question, rules.figures())));
  }
}
