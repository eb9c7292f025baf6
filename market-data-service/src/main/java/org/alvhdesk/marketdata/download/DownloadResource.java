package org.alvhdesk.marketdata.download;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.DownloadCommand;
import org.alvhdesk.contracts.rest.DownloadView;
import org.alvhdesk.kit.problem.Problems;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.market.sources.provider.Catalogue;
import org.alvhdesk.marketdata.command.Command;
import org.alvhdesk.marketdata.command.Commands;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Downloads from the providers. What came before comes conditionally: a retry is polite. */
@Path("/api/v1/downloads")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class DownloadResource {
  private final Downloads downloads;
  private final Commands commands;
  private final Callers callers;

  DownloadResource(Downloads downloads, Commands commands, Callers callers) {
    this.downloads = downloads;
    this.commands = commands;
    this.callers = callers;
  }

  /** Begins a download, which goes on by itself. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.TRADER, Roles.ADMIN})
  @APIResponse(responseCode = "202", description = "It has begun")
  @APIResponse(responseCode = "400", description = "from lies before the first VX future")
  @APIResponse(responseCode = "409", description = "One works already")
  @APIResponse(responseCode = "422", description = "The key was used with another content")
  public Response begin(
      @HeaderParam(Command.KEY_HEADER) String key, @Context UriInfo uri, DownloadCommand command) {
    Actor actor = callers.actor();
    return commands.run(
        Command.of(actor, key, "DOWNLOAD", HttpMethod.POST, uri, command),
        () -> begin(actor, command));
  }

  private Response begin(Actor actor, DownloadCommand command) {
    LocalDate from =
        command == null || command.from() == null ? Catalogue.FIRST_VX : command.from();
    if (from.isBefore(Catalogue.FIRST_VX)) {
      throw Problems.problem(
          400, "VX futures begin on " + Catalogue.FIRST_VX + "; nothing is older: from " + from);
    }
    return downloads
        .begin(actor.name(), from)
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
