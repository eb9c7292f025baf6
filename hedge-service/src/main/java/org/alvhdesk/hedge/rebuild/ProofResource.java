package org.alvhdesk.hedge.rebuild;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.alvhdesk.contracts.rest.RebuildView;
import org.alvhdesk.hedge.inputs.InputsRow;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.tx.OffLoop;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What lets anybody on the desk check a proposal without believing a page. */
@Path("/api/v1/proposals/{id}")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class ProofResource {
  private final Transactions transactions;
  private final Proposals proposals;

  ProofResource(Transactions transactions, Proposals proposals) {
    this.transactions = transactions;
    this.proposals = proposals;
  }

  /** The bytes that are signed, exactly; the entity tag is their SHA-256. */
  @GET
  @Path("/content")
  @APIResponse(
      responseCode = "200",
      description = "Canonical JSON (RFC 8785), as it is signed",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Uni<Response> content(@PathParam("id") String id) {
    return transactions.read(
        () ->
            found(id)
                .map(
                    proposal ->
                        Response.ok(proposal.signedBytes(), MediaType.APPLICATION_JSON_TYPE)
                            .tag(proposal.contentHash())
                            .build()));
  }

  /** The same computed once more from stored inputs, compared byte for byte. */
  @GET
  @Path("/rebuild")
  public Uni<RebuildView> rebuild(@PathParam("id") String id) {
    return transactions.read(
        () ->
            found(id)
                .chain(
                    proposal ->
                        inputs(proposal)
                            .chain(stored -> OffLoop.call(() -> Rebuild.of(proposal, stored)))));
  }

  private Uni<Proposal> found(String id) {
    return proposals.read(id(id)).onItem().ifNull().failWith(() -> unknown(id));
  }

  private static Uni<Optional<InputsRow>> inputs(Proposal proposal) {
    return Panache.getSession()
        .chain(
            session ->
                session.find(
                    InputsRow.class, new InputsRow.Key(proposal.id(), proposal.revision())))
        .map(Optional::ofNullable);
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
