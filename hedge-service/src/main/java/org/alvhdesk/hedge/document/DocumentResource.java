package org.alvhdesk.hedge.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.ActiveDocumentView;
import org.alvhdesk.contracts.rest.DocumentProposalCommand;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RollbackCommand;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * What the desk decides by, and proposals to change it. Any role of the realm may ask; who may
 * propose is decided on the caller's own roles.
 */
@Path("/api/v1/documents")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {
  private final Transactions transactions;
  private final DocumentsInForce documents;
  private final DocumentChanges changes;
  private final CommandCalls calls;
  private final Callers callers;

  DocumentResource(
      Transactions transactions,
      DocumentsInForce documents,
      DocumentChanges changes,
      CommandCalls calls,
      Callers callers) {
    this.transactions = transactions;
    this.documents = documents;
    this.changes = changes;
    this.calls = calls;
    this.callers = callers;
  }

  /** What is in force in every slot. */
  @GET
  public Uni<Items<ActiveDocumentView>> inForce() {
    return transactions.read(
        () ->
            documents
                .follow()
                .map(slots -> Items.of(slots.values().stream().map(InForce::view).toList())));
  }

  /** Drafts a change; it is submitted and approved as every other request. */
  @POST
  @Path("/proposals")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "400", description = "Slot, document, session or reason is missing")
  @APIResponse(responseCode = "403", description = "The caller may not propose documents")
  @APIResponse(responseCode = "409", description = "Another change of the kind is being decided")
  @APIResponse(responseCode = "422", description = "The document cannot be put in force")
  public Uni<Response> propose(
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      DocumentProposalCommand body) {
    DocumentProposalCommand given =
        body == null ? new DocumentProposalCommand(null, null, null, null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    UUID id = UUID.randomUUID();
    return calls.run(key, caller, path, given, () -> changes.propose(id, given, caller, path));
  }

  /** Drafts the way back to the document before. */
  @POST
  @Path("/rollbacks")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "400", description = "Slot or reason is missing")
  @APIResponse(responseCode = "403", description = "The caller may not propose documents")
  @APIResponse(responseCode = "409", description = "Another change of the kind is being decided")
  @APIResponse(responseCode = "422", description = "There is nothing to go back to")
  public Uni<Response> rollBack(
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      RollbackCommand body) {
    RollbackCommand given = body == null ? new RollbackCommand(null, null, null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    UUID id = UUID.randomUUID();
    return calls.run(key, caller, path, given, () -> changes.rollBack(id, given, caller, path));
  }
}
