package org.alvhdesk.ui.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.ui.client.Desk;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Where the market's numbers come from, and how every provider is doing. */
@Path("/data/sources")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class SourcesPage {
  private final Desk desk;
  private final Frames frames;

  SourcesPage(Desk desk, Frames frames) {
    this.desk = desk;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance sources(PageFrame frame, SourcesView view, String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> sources() {
    return desk.sources()
        .map(
            answer ->
                Templates.sources(
                    frames.still("Sources", "data"),
                    answer.value().map(SourcesView::of).orElse(null),
                    answer.problem()));
  }

  /** Every source with its state; {@code /data/sources/list.csv}. */
  @GET
  @Path("list.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return desk.sources().map(answer -> CsvFile.of(answer, SourcesCsv::sources));
  }
}
