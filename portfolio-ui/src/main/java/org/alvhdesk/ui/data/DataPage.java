package org.alvhdesk.ui.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.alvhdesk.contracts.rest.ImportRunView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.MarketHistory;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Market data: series with gaps and conflicts, chains with their quality, imports. */
@Path("/data")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class DataPage {
  private static final String NAV = "data";

  private final MarketHistory marketHistory;
  private final Frames frames;

  DataPage(MarketHistory marketHistory, Frames frames) {
    this.marketHistory = marketHistory;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance overview(
        PageFrame frame, DataView view, boolean mayImport, String key, String problem);

    static native TemplateInstance run(PageFrame frame, RunView view, String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> overview() {
    return marketHistory
        .history()
        .map(
            answer ->
                Response.ok(
                        Templates.overview(
                            frames.still("Data", NAV),
                            answer.value().map(DataView::of).orElse(null),
                            frames.hasRole(Roles.TRADER, Roles.ADMIN),
                            FormKey.fresh(),
                            answer.problem()))
                    .build());
  }

  @GET
  @Path("series.csv")
  @Produces("text/csv")
  public Uni<Response> seriesCsv() {
    return marketHistory.history().map(answer -> CsvFile.of(answer, DataCsv::series));
  }

  @GET
  @Path("chains.csv")
  @Produces("text/csv")
  public Uni<Response> chainsCsv() {
    return marketHistory.history().map(answer -> CsvFile.of(answer, DataCsv::chains));
  }

  @GET
  @Path("conflicts.csv")
  @Produces("text/csv")
  public Uni<Response> conflictsCsv() {
    return marketHistory.conflicts().map(answer -> CsvFile.of(answer, DataCsv::conflicts));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("imports")
  public Response afterLogin() {
    return Response.seeOther(URI.create("/data")).build();
  }

  /** Gives the files on; the report follows on the page of the run. */
  @POST
  @Path("imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.TRADER, Roles.ADMIN})
  public Uni<Response> upload(@BeanParam UploadForm form) {
    if (form.isEmpty()) {
      return Uni.createFrom().item(back(Flash.error("Choose one file or more first.")));
    }
    return marketHistory
        .upload(FormKey.of(form.key), form.forward())
        .map(
            answer ->
                answer
                    .value()
                    .map(run -> Response.seeOther(URI.create("/data/imports/" + run.run().id())))
                    .map(Response.ResponseBuilder::build)
                    .orElseGet(
                        () -> back(Flash.error("Nothing was imported. " + answer.problem()))));
  }

  private static Response back(Flash flash) {
    return Response.seeOther(URI.create("/data")).cookie(flash.toCookie()).build();
  }

  /** One import: progress while it runs, then its report. */
  @GET
  @Path("imports/{id: [0-9]+}")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> run(@PathParam("id") long id) {
    return marketHistory.importRun(id).map(answer -> page(id, answer));
  }

  private Response page(long id, Answer<ImportRunView> answer) {
    return Response.status(answer.status())
        .entity(
            Templates.run(
                frames.still("Import " + id, NAV),
                answer.value().map(RunView::of).orElse(null),
                answer.problem()))
        .build();
  }

  @GET
  @Path("imports/{id: [0-9]+}/rejected.csv")
  @Produces("text/csv")
  public Uni<Response> rejectedCsv(@PathParam("id") long id) {
    return marketHistory.importRun(id).map(answer -> CsvFile.of(answer, DataCsv::defects));
  }
}
