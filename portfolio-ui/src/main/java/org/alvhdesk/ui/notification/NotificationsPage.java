package org.alvhdesk.ui.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.alvhdesk.contracts.rest.NotificationsView;
import org.alvhdesk.contracts.rest.ReadCommand;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Notifications;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** What the person was told, newest first. */
@Path("/notifications")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class NotificationsPage {
  private static final int PAGE = 50;
  private static final URI HERE = URI.create("/notifications");

  private final Notifications notifications;
  private final Frames frames;

  NotificationsPage(Notifications notifications, Frames frames) {
    this.notifications = notifications;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance notifications(
        PageFrame frame, NotificationList view, String problem);

    /** The count in the frame of every page. */
    static native TemplateInstance badge(long unread, boolean known);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> list(@QueryParam("before") String before) {
    return notifications
        .page(before == null || before.isBlank() ? null : before, PAGE)
        .map(
            answer ->
                Response.status(answer.status())
                    .entity(
                        Templates.notifications(
                            frames.still("Notifications", "notifications"),
                            answer.value().map(NotificationList::of).orElse(null),
                            answer.problem()))
                    .build());
  }

  @GET
  @Path("notifications.csv")
  @Produces("text/csv")
  public Uni<Response> csv(@QueryParam("before") String before) {
    return notifications
        .page(before == null || before.isBlank() ? null : before, 500)
        .map(answer -> CsvFile.of(answer, NotificationList::csv));
  }

  /** How many are unread; a fragment that every page asks for. */
  @GET
  @Path("badge")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> badge() {
    return notifications
        .page(null, 1)
        .map(
            answer ->
                Templates.badge(
                    answer.value().map(NotificationsView::unread).orElse(0L),
                    answer.value().isPresent()));
  }

  @POST
  @Path("read")
  public Uni<Response> read(@FormParam("upTo") long upTo, @FormParam("key") String key) {
    return notifications
        .read(key, new ReadCommand(upTo))
        .map(
            answer ->
                answer instanceof Answer.Ok<?>
                    ? Response.seeOther(HERE).build()
                    : Response.seeOther(HERE)
                        .cookie(
                            Flash.error("Nothing was marked as read. " + answer.problem())
                                .toCookie())
                        .build());
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("read")
  public Response afterLogin() {
    return Response.seeOther(HERE).build();
  }
}
