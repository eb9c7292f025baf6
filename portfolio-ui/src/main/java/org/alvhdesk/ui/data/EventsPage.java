package org.alvhdesk.ui.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.alvhdesk.contracts.rest.CalendarEventCommand;
import org.alvhdesk.contracts.rest.CalendarEventView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.MarketCalendar;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** The calendar of events; admin edits it, and everybody sees who did and why. */
@Path("/data/events")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class EventsPage {
  private final MarketCalendar marketCalendar;
  private final Frames frames;

  EventsPage(MarketCalendar marketCalendar, Frames frames) {
    this.marketCalendar = marketCalendar;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance events(
        PageFrame frame, EventsView view, boolean mayEdit, String key, String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> list(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("edit") String edit) {
    return marketCalendar
        .events(blankToNull(from), blankToNull(to))
        .map(
            answer ->
                Response.status(answer.status())
                    .entity(
                        Templates.events(
                            frames.still("Calendar of events", "events"),
                            EventsView.of(answer.value(), from, to, edit),
                            frames.hasRole(Roles.ADMIN),
                            FormKey.fresh(),
                            answer.problem()))
                    .build());
  }

  @GET
  @Path("events.csv")
  @Produces("text/csv")
  public Uni<Response> csv(@QueryParam("from") String from, @QueryParam("to") String to) {
    return marketCalendar
        .events(blankToNull(from), blankToNull(to))
        .map(answer -> CsvFile.of(answer, DataCsv::events));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  public Uni<Response> add(
      @FormParam("kind") String kind,
      @FormParam("date") String date,
      @FormParam("time") String time,
      @FormParam("about") String about,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return marketCalendar
        .add(FormKey.of(key), new CalendarEventCommand(kind, date, time, about, reason))
        .map(answer -> back(answer, "Entered."));
  }

  @POST
  @Path("{id}")
  @RolesAllowed(Roles.ADMIN)
  public Uni<Response> change(
      @PathParam("id") String id,
      @FormParam("kind") String kind,
      @FormParam("date") String date,
      @FormParam("time") String time,
      @FormParam("about") String about,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return marketCalendar
        .change(id, FormKey.of(key), new CalendarEventCommand(kind, date, time, about, reason))
        .map(answer -> back(answer, "Changed."));
  }

  @POST
  @Path("{id}/cancellation")
  @RolesAllowed(Roles.ADMIN)
  public Uni<Response> cancel(
      @PathParam("id") String id,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return marketCalendar
        .cancel(id, FormKey.of(key), reason)
        .map(answer -> back(answer, "Cancelled."));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("{id}")
  public Response afterLogin() {
    return Response.seeOther(URI.create("/data/events")).build();
  }

  /** The same of the other form. */
  @GET
  @Path("{id}/cancellation")
  public Response afterLoginToCancel() {
    return afterLogin();
  }

  private static Response back(Answer<CalendarEventView> answer, String done) {
    Flash flash =
        answer
            .value()
            .map(
                e ->
                    Flash.ok(
                        done + " " + e.kind() + " " + e.date() + ": the reason is kept with it."))
            .orElseGet(() -> Flash.error("The calendar was not changed. " + answer.problem()));
    String month = answer.value().map(e -> "?from=" + e.date().withDayOfMonth(1)).orElse("");
    return Response.seeOther(URI.create("/data/events" + month)).cookie(flash.toCookie()).build();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
