package org.alvhdesk.hedge.revision;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.hedge.command.ProposalCommand;
import org.alvhdesk.hedge.command.ProposalIds;
import org.alvhdesk.hedge.proposal.Proposal;
import org.alvhdesk.hedge.proposal.ProposalRevision;
import org.alvhdesk.hedge.proposal.ProposalViews;
import org.alvhdesk.hedge.proposal.Proposals;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Revisions of a proposal: all of them to read, the next one to make. */
@Path("/api/v1/proposals/{id}/revisions")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RevisionResource {
  private final Transactions transactions;
  private final CommandCalls calls;
  private final Revisions revisions;
  private final Proposals proposals;
  private final ProposalViews views;
  private final Callers callers;

  RevisionResource(
      Transactions transactions,
      CommandCalls calls,
      Revisions revisions,
      Proposals proposals,
      ProposalViews views,
      Callers callers) {
    this.transactions = transactions;
    this.calls = calls;
    this.revisions = revisions;
    this.proposals = proposals;
    this.views = views;
    this.callers = callers;
  }

  /** Edits a hedge proposal or has it priced anew; roles trader and pm. */
  @POST
  @APIResponse(
      responseCode = "200",
      description = "The proposal as its next revision, a draft",
      content = @Content(schema = @Schema(implementation = ProposalView.class)))
  @APIResponse(responseCode = "400", description = "Hash, reason or edit cannot be used")
  @APIResponse(responseCode = "403", description = "The caller may not do this")
  @APIResponse(responseCode = "404", description = "No such proposal")
  @APIResponse(
      responseCode = "409",
      description = "Wrong hash, wrong state, a condor change, a hard limit, or bad quotes")
  public Uni<Response> revise(
      @PathParam("id") String id,
      @HeaderParam(CommandCalls.KEY_HEADER) String key,
      @Context UriInfo uri,
      RevisionCommand body) {
    RevisionCommand given = body == null ? new RevisionCommand(null, List.of(), null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    ProposalCommand request =
        new ProposalCommand(ProposalIds.of(id), caller, given.baseHash(), given.reason(), path);
    return calls.run(key, caller, path, given, () -> revisions.revise(request, given));
  }

  /** Newest first, with what each changed in words. */
  @GET
  public Uni<RevisionsView> list(@PathParam("id") String id) {
    Actor caller = callers.actor();
    UUID proposal = ProposalIds.of(id);
    return transactions.read(
        () ->
            proposals
                .read(proposal)
                .onItem()
                .ifNull()
                .failWith(() -> ProposalIds.unknown(id))
                .chain(
                    found ->
                        Revisions.of(proposal)
                            .chain(
                                rows ->
                                    views.of(found, caller).map(page -> view(found, page, rows)))));
  }

  private static RevisionsView view(
      Proposal proposal, ProposalView page, List<ProposalRevision> rows) {
    List<RevisionsView.Revision> revisions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ProposalRevision row = rows.get(i);
      revisions.add(
          new RevisionsView.Revision(
              row.revision(),
              row.contentHash(),
              row.act(),
              row.madeBy(),
              row.reason(),
              row.madeAt(),
              !proposal.isHedge() || i + 1 == rows.size()
                  ? List.of()
                  : LegDiff.words(rows.get(i + 1).hedge(), row.hedge())));
    }
    return new RevisionsView(
        proposal.id().toString(),
        revisions,
        page.legs(),
        page.mayAct().stream()
            .filter(act -> act.action().equals("revise"))
            .findFirst()
            .orElse(new ProposalView.Act("revise", false, "Not possible in this state.")));
  }
}
