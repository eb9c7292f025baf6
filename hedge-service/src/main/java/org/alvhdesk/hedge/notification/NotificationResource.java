package org.alvhdesk.hedge.notification;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.contracts.rest.ReadCommand;
import org.alvhdesk.hedge.Pages;
import org.alvhdesk.hedge.command.Answer;
import org.alvhdesk.hedge.command.CommandCalls;
import org.alvhdesk.kit.security.Callers;
import org.alvhdesk.kit.tx.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the caller was told: own notifications only, whoever asks. */
@Path("/api/v1/notifications")
@RolesAllowed({"viewer", "trader", "risk", "pm", "admin"})
@Produces(MediaType.APPLICATION_JSON)
class NotificationResource {
  private final Transactions transactions;
  private final Notifications notifications;
  private final CommandCalls calls;
  private final Callers callers;

  NotificationResource(
      Transactions transactions, Notifications notifications, CommandCalls calls, Callers callers) {
    this.transactions = transactions;
    this.notifications = notifications;
    this.calls = calls;
    this.callers = callers;
  }

  /** Newest first; {@code next} goes into {@code before}. */
  @GET
  public Uni<NotificationsView> own(
      @QueryParam("before") String before, @QueryParam("limit") @DefaultValue("50") int limit) {
    long below = before == null ? Long.MAX_VALUE : Pages.cursor("before", before);
    int size = Pages.size(limit);
    Actor caller = callers.actor();
    return transactions.read(() -> notifications.of(caller, below, size));
  }

  /** Notes that the caller has read everything up to one of them. */
  @POST
  @Path("/read")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The newest after it",
      content = @Content(schema = @Schema(implementation = NotificationsView.class)))
  @APIResponse(responseCode = "400", description = "It does not say up to which")
  public Uni<Response> read(
      @HeaderParam(CommandCalls.KEY_HEADER) String key, @Context UriInfo uri, ReadCommand body) {
    ReadCommand given = body == null ? new ReadCommand(null) : body;
    String path = uri.getRequestUri().getPath();
    Actor caller = callers.actor();
    return calls.run(
        key,
        caller,
        path,
        given,
        () ->
            given.upTo() == null || given.upTo() < 0
                ? Uni.createFrom()
                    .item(
                        Answer.problem(
                            400,
                            "about:blank",
                            "Send upTo: the id of the newest notification that was read.",
                            path))
                : notifications
                    .read(caller, given.upTo())
                    .chain(() -> notifications.of(caller, Long.MAX_VALUE, 50))
                    .map(Answer::ok));
  }
}
