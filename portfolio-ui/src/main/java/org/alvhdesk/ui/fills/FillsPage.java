package org.alvhdesk.ui.fills;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.alvhdesk.contracts.rest.BreakCommand;
import org.alvhdesk.contracts.rest.ConfirmationCommand;
import org.alvhdesk.contracts.rest.FillImportView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Executions;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Fills of the book, files of brokers with a preview, and what does not fit. */
@Path("/fills")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class FillsPage {
  private static final String NAV = "fills";
  private static final int SHOWN = 100;
  private static final int LARGEST = 500;
  private static final List<String> LAYERS =
      List.of(
          "FRONT",
          "MID",
          "FAR",
          "EMERGENCY",
          "SHORT",
          "MEDIUM",
          "CALLS",
          "PUTS",
          "RATIO",
          "FUTURES",
          "ETP",
          "SECOND_ENGINE",
          "BASE",
          "SECOND",
          "THIRD",
          "CORE");

  private final Executions executions;
  private final Frames frames;

  FillsPage(Executions executions, Frames frames) {
    this.executions = executions;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance fills(
        PageFrame frame,
        FillsView view,
        List<String> layers,
        boolean mayImport,
        boolean mayDecide,
        String key,
        String problem);

    static native TemplateInstance imported(
        PageFrame frame, ImportView view, boolean mayImport, String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> page() {
    return Uni.combine()
        .all()
        .unis(executions.orphanAlarms(), executions.fillBreaks(SHOWN), executions.fills(SHOWN))
        .asTuple()
        .map(
            all ->
                all.getItem2() instanceof Answer.Ok
                    ? page(
                        all.getItem3()
                            .map(
                                fills ->
                                    FillsView.of(
                                        all.getItem1().value().orElse(List.of()),
                                        all.getItem2().value().orElse(List.of()),
                                        fills)))
                    : page(
                        all.getItem2().map(breaks -> FillsView.of(List.of(), breaks, List.of()))));
  }

  private Response page(Answer<FillsView> answer) {
    return Response.status(answer.status())
        .entity(
            Templates.fills(
                frames.still("Fills", NAV),
                answer.value().orElse(null),
                LAYERS,
                frames.hasRole(Roles.TRADER, Roles.PM),
                frames.hasRole(Roles.RISK, Roles.PM),
                FormKey.fresh(),
                answer.problem()))
        .build();
  }

  @GET
  @Path("fills.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return executions.fills(LARGEST).map(answer -> CsvFile.of(answer, FillsCsv::fills));
  }

  @GET
  @Path("breaks.csv")
  @Produces("text/csv")
  public Uni<Response> breaksCsv() {
    return executions.fillBreaks(LARGEST).map(answer -> CsvFile.of(answer, FillsCsv::breaks));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("{what: imports|breaks/[0-9]+/booking|breaks/[0-9]+/dismissal}")
  public Response afterLogin() {
    return back("/fills", Flash.error("Your session had ended, so nothing was sent."));
  }

  /** Shows what would become of the file; books nothing. */
  @POST
  @Path("imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.TRADER, Roles.PM})
  public Uni<Response> upload(@BeanParam FillUpload form) {
    if (form.file == null || form.file.size() == 0) {
      return Uni.createFrom().item(back("/fills", Flash.error("Choose a file first.")));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(form.file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return executions
        .previewFills(form.file.fileName(), bytes)
        .map(
            answer ->
                answer
                    .value()
                    .map(v -> Response.seeOther(URI.create("/fills/imports/" + v.id())).build())
                    .orElseGet(() -> back("/fills", Flash.error(answer.problem()))));
  }

  @GET
  @Path("imports/{id}")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> imported(@PathParam("id") String id) {
    return executions.fillImport(id).map(this::imported);
  }

  private Response imported(Answer<FillImportView> answer) {
    return Response.status(answer.status())
        .entity(
            Templates.imported(
                frames.still("Import of fills", NAV),
                answer.value().map(ImportView::of).orElse(null),
                frames.hasRole(Roles.TRADER, Roles.PM),
                answer.problem()))
        .build();
  }

  @POST
  @Path("imports/{id}/confirmation")
  @RolesAllowed({Roles.TRADER, Roles.PM})
  public Uni<Response> confirm(@PathParam("id") String id, @FormParam("sha256") String sha256) {
    return executions
        .confirmFills(id, new ConfirmationCommand(sha256))
        .map(
            answer ->
                back(
                    "/fills/imports/" + id,
                    answer.value().isPresent()
                        ? Flash.ok("Booked. What fits nothing is on the page Fills.")
                        : Flash.error("Nothing was booked. " + answer.problem())));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("imports/{id}/confirmation")
  public Response afterLoginToConfirm(@PathParam("id") String id) {
    return back("/fills", Flash.error("Your session had ended, so nothing was sent."));
  }

  @POST
  @Path("breaks/{id: [0-9]+}/booking")
  @RolesAllowed({Roles.RISK, Roles.PM})
  public Uni<Response> book(
      @PathParam("id") long id,
      @FormParam("layer") String layer,
      @FormParam("reason") String reason,
      @FormParam("key") String key) {
    return executions
        .bookBreak(id, FormKey.of(key, id, "book"), new BreakCommand(layer, reason))
        .map(answer -> decided(answer, "It is in the book as a position of no change."));
  }

  @POST
  @Path("breaks/{id: [0-9]+}/dismissal")
  @RolesAllowed({Roles.RISK, Roles.PM})
  public Uni<Response> dismiss(
      @PathParam("id") long id, @FormParam("reason") String reason, @FormParam("key") String key) {
    return executions
        .dismissBreak(id, FormKey.of(key, id, "dismiss"), new BreakCommand(null, reason))
        .map(answer -> decided(answer, "Dismissed; the reason is kept."));
  }

  private static Response decided(Answer<?> answer, String done) {
    return back(
        "/fills", answer.value().isPresent() ? Flash.ok(done) : Flash.error(answer.problem()));
  }

  private static Response back(String to, Flash flash) {
    return Response.seeOther(URI.create(to)).cookie(flash.toCookie()).build();
  }
}
