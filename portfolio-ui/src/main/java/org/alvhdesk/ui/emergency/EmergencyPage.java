package org.alvhdesk.ui.emergency;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.alvhdesk.contracts.rest.EmergencyView;
import org.alvhdesk.contracts.rest.ReviewCommand;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Done;
import org.alvhdesk.ui.client.Emergencies;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** The queue of reviews, and the banner that stands on every page while one is open. */
@Path("/emergencies")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
@Produces(MediaType.TEXT_HTML)
class EmergencyPage {
  private static final String PATH = "/emergencies";

  private final Emergencies emergencies;
  private final Frames frames;

  EmergencyPage(Emergencies emergencies, Frames frames) {
    this.emergencies = emergencies;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance queue(
        PageFrame frame, List<EmergencyCard> cards, String problem, String key);

    static native TemplateInstance banner(List<EmergencyCard> open);
  }

  @GET
  public Uni<TemplateInstance> queue() {
    return emergencies
        .list()
        .map(
            answer ->
                Templates.queue(
                    frames.still("Emergencies", "emergencies"),
                    cards(answer),
                    answer.value().isPresent() ? "" : answer.problem(),
                    FormKey.fresh()));
  }

  @GET
  @Path("file.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return emergencies.list().map(answer -> CsvFile.of(answer, EmergencyCsv::of));
  }

  /** What every page asks for; nothing while no review is open or nobody can tell. */
  @GET
  @Path("banner")
  public Uni<TemplateInstance> banner() {
    return emergencies
        .list()
        .map(
            answer ->
                Templates.banner(cards(answer).stream().filter(EmergencyCard::open).toList()));
  }

  /** Where a login that came between a form and its answer lands: nothing was sent. */
  @GET
  @Path("{id}/reviews")
  public Response afterLogin(@PathParam("id") String id) {
    return back(Flash.error("Your session had ended, so nothing was sent. Please sign again."));
  }

  @POST
  @Path("{id}/reviews")
  public Uni<Response> review(
      @PathParam("id") String id,
      @FormParam("comment") String comment,
      @FormParam("key") String key) {
    String once = FormKey.of(key, id);
    return emergencies
        .review(id, once, new ReviewCommand(comment))
        .map(
            answer ->
                back(
                    answer instanceof Answer.Ok<Done>
                        ? Flash.ok("Your review is recorded with your name.")
                        : Flash.error(answer.problem())));
  }

  private static List<EmergencyCard> cards(Answer<List<EmergencyView>> answer) {
    return answer.value().orElse(List.of()).stream().map(EmergencyCard::of).toList();
  }

  private static Response back(Flash flash) {
    return Response.seeOther(URI.create(PATH)).cookie(flash.toCookie()).build();
  }
}
