package org.alvhdesk.ui.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.RevisionCommand;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Done;
import org.alvhdesk.ui.client.Proposals;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Redirects;
import org.alvhdesk.ui.security.Roles;

/** The forms of a proposal's page that make its next revision. */
@Path("/proposals/{id}/revisions")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class RevisionForms {
  private final Proposals proposals;

  RevisionForms(Proposals proposals) {
    this.proposals = proposals;
  }

  /** Where a login that came between a form and its answer lands: nothing was sent. */
  @GET
  public Response afterLogin(@PathParam("id") String id) {
    return back(
        id, Flash.error("Your session had ended, so nothing was sent. Please decide again."));
  }

  @POST
  public Uni<Response> revise(
      @PathParam("id") String id,
      @FormParam("baseHash") String hash,
      @FormParam("was") List<String> was,
      @FormParam("quantity") List<String> quantities,
      @FormParam("limit") List<String> limits,
      @FormParam("reason") String reason,
      @FormParam("refresh") String refresh,
      @FormParam("key") String key) {
    List<RevisionCommand.Edit> edits;
    try {
      edits = refresh == null ? edits(was, quantities, limits) : List.of();
    } catch (NumberFormatException e) {
      return Uni.createFrom()
          .item(back(id, Flash.error("Quantities are whole numbers and limits are decimals.")));
    }
    if (refresh == null && edits.isEmpty()) {
      return Uni.createFrom()
          .item(back(id, Flash.error("Nothing was changed, so there is no new revision.")));
    }
    return proposals
        .revise(id, FormKey.of(key), new RevisionCommand(hash, edits, reason))
        .map(
            answer ->
                back(
                    id,
                    said(
                        answer,
                        "This is the next revision, with the figures of now. It has no approvals;"
                            + " submit it to ask for them.")));
  }

  /** An edit for each leg whose quantity differs or which has a limit of the person's. */
  static List<RevisionCommand.Edit> edits(
      List<String> was, List<String> quantities, List<String> limits) {
    List<RevisionCommand.Edit> edits = new ArrayList<>();
    for (int i = 0; i < was.size(); i++) {
      Integer quantity = i < quantities.size() ? Integer.valueOf(quantities.get(i).trim()) : null;
      String limit = i < limits.size() ? limits.get(i).trim() : "";
      boolean changed = quantity != null && quantity != Integer.parseInt(was.get(i).trim());
      if (changed || !limit.isEmpty()) {
        edits.add(
            new RevisionCommand.Edit(
                i, changed ? quantity : null, limit.isEmpty() ? null : new BigDecimal(limit)));
      }
    }
    return List.copyOf(edits);
  }

  static Flash said(Answer<Done> answer, String done) {
    return answer instanceof Answer.Ok<Done> ? Flash.ok(done) : Flash.error(answer.problem());
  }

  static Response back(String id, Flash flash) {
    return Response.seeOther(Redirects.proposal(id)).cookie(flash.toCookie()).build();
  }
}
