package org.alvhdesk.ui.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.alvhdesk.contracts.rest.DownloadCommand;
import org.alvhdesk.ui.client.MarketHistory;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;
import org.jboss.resteasy.reactive.RestForm;

/** Where the market's numbers come from, and how every provider is doing. */
@Path("/data/sources")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class SourcesPage {
  private final MarketHistory marketHistory;
  private final Frames frames;

  SourcesPage(MarketHistory marketHistory, Frames frames) {
    this.marketHistory = marketHistory;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance sources(
        PageFrame frame,
        SourcesView view,
        DownloadPart download,
        boolean mayDownload,
        String key,
        String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> sources() {
    return Uni.combine()
        .all()
        .unis(marketHistory.sources(), marketHistory.download())
        .asTuple()
        .map(
            both ->
                Templates.sources(
                    frames.still("Sources", "sources"),
                    both.getItem1().value().map(SourcesView::of).orElse(null),
                    both.getItem2().value().map(DownloadPart::of).orElse(null),
                    frames.hasRole(Roles.TRADER, Roles.ADMIN),
                    FormKey.fresh(),
                    both.getItem1().problem()));
  }

  /** Asks the providers; how far it is stands on the page. */
  @POST
  @Path("downloads")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Roles.TRADER, Roles.ADMIN})
  public Uni<Response> download(@RestForm String from, @RestForm String key) {
    LocalDate first;
    try {
      first = from == null || from.isBlank() ? null : LocalDate.parse(from.strip());
    } catch (DateTimeParseException e) {
      return Uni.createFrom().item(back(Flash.error("A day looks like 2023-01-03.")));
    }
    return marketHistory
        .beginDownload(FormKey.of(key), new DownloadCommand(first))
        .map(
            answer ->
                back(
                    answer.value().isPresent()
                        ? Flash.ok("The providers are asked; this page follows.")
                        : Flash.error("Nothing was begun. " + answer.problem())));
  }

  /** Where a login that came in between lands: nothing was begun. */
  @GET
  @Path("downloads")
  public Response afterLogin() {
    return Response.seeOther(URI.create("/data/sources")).build();
  }

  private static Response back(Flash flash) {
    return Response.seeOther(URI.create("/data/sources")).cookie(flash.toCookie()).build();
  }

  /** Every source with its state; {@code /data/sources/list.csv}. */
  @GET
  @Path("list.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return marketHistory.sources().map(answer -> CsvFile.of(answer, SourcesCsv::sources));
  }
}
