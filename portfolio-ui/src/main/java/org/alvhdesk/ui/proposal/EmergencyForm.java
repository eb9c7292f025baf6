package org.alvhdesk.ui.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.ApprovalCommand;
import org.alvhdesk.ui.client.Emergencies;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.security.Roles;

/** The form of a proposal's page that releases it alone. */
@Path("/proposals/{id}/emergency")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class EmergencyForm {
  private final Emergencies emergencies;

  EmergencyForm(Emergencies emergencies) {
    this.emergencies = emergencies;
  }

  /** Where a login that came between a form and its answer lands: nothing was sent. */
  @GET
  public Response afterLogin(@PathParam("id") String id) {
    return RevisionForms.back(
        id, Flash.error("Your session had ended, so nothing was sent. Please decide again."));
  }

  @POST
  public Uni<Response> breakGlass(
      @PathParam("id") String id,
      @FormParam("contentHash") String hash,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return emergencies
        .breakGlass(id, FormKey.of(key), new ApprovalCommand(hash, reason))
        .map(
            answer ->
                RevisionForms.back(
                    id,
                    RevisionForms.said(
                        answer, "Released. Its review is open until two others signed it.")));
  }
}
