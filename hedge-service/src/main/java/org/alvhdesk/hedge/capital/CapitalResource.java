package org.alvhdesk.hedge.capital;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the book earned on its capital; for everyone who may log in. */
@Path("/api/v1/capital")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class CapitalResource {
  private final Transactions transactions;
  private final Capitals capitals;

  CapitalResource(Transactions transactions, Capitals capitals) {
    this.transactions = transactions;
    this.capitals = capitals;
  }

  /** Figures of the last close with a net asset value, each with its reason when there is none. */
  @GET
  @APIResponse(responseCode = "200", description = "The figures")
  @APIResponse(responseCode = "404", description = "No session has closed with a value yet")
  public Uni<CapitalView> capital() {
    return transactions.read(capitals::view);
  }
}
