package org.alvhdesk.marketdata.download;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import org.alvhdesk.contracts.rest.DownloadCommand;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.market.sources.provider.Catalogue;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Downloads from the providers. What came before comes conditionally: a retry is polite. */
@Path("/api/v1/downloads")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class DownloadResource {
  private final Downloads downloads;
  private final SecurityIdentity identity;

  DownloadResource(Downloads downloads, SecurityIdentity identity) {
    this.downloads = downloads;
    this.identity = identity;
  }

  /** Begins a download, which goes on by itself. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.TRADER, Roles.ADMIN})
  @APIResponse(responseCode = "202", description = "It has begun")
  @APIResponse(responseCode = "400", description = "from lies before the first VX future")
  @APIResponse(responseCode = "409", description = "One works already")
  public Response begin(DownloadCommand command) {
    LocalDate from =
        command == null || command.from() == null ? Catalogue.FIRST_VX : command.from();
    if (from.isBefore(Catalogue.FIRST_VX)) {
      throw Problems.problem(
          400, "VX futures begin on " + Catalogue.FIRST_VX + "; nothing is older: from " + from);
    }
    return downloads
        .begin(identity.getPrincipal().getName(), from)
        .map(view -> Response.accepted(view).location(URI.create("/api/v1/downloads/latest")))
        .orElseThrow(
            () -> Problems.problem(409, "A download works already; it is shown until it ends."))
        .build();
  }

  /** The latest download since the service started. */
  @GET
  @Path("/latest")
  public DownloadView latest() {
    return downloads.latest();
  }
}
