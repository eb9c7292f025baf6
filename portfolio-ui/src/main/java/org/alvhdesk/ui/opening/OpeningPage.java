package org.alvhdesk.ui.opening;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Base64;
import org.alvhdesk.contracts.rest.OpeningCommand;
import org.alvhdesk.contracts.rest.OpeningPreview;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.OpeningBooks;
import org.alvhdesk.ui.frame.Flash;
import org.alvhdesk.ui.frame.FormKey;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Import of an opening book. The confirmation sends the bytes of the preview again with their hash,
 * so that exactly what was shown is imported, and nothing waits on a server in between.
 */
@Path("/book/import")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class OpeningPage {
  private static final String NAV = "import";
  private static final String TITLE = "Import positions";

  private final OpeningBooks openingBooks;
  private final Frames frames;

  OpeningPage(OpeningBooks openingBooks, Frames frames) {
    this.openingBooks = openingBooks;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance upload(PageFrame frame, boolean mayImport);

    static native TemplateInstance preview(PageFrame frame, OpeningPageView view, String problem);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance upload() {
    return Templates.upload(frames.still(TITLE, NAV), frames.hasRole(Roles.PM, Roles.ADMIN));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("preview")
  public Response afterLogin() {
    return Response.seeOther(URI.create("/book/import")).build();
  }

  /** What the file would bring; nothing is stored. */
  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Roles.PM, Roles.ADMIN})
  public Uni<Response> preview(@RestForm("file") FileUpload file) {
    if (file == null || file.size() == 0) {
      return Uni.createFrom().item(back(Flash.error("Choose a file first.")));
    }
    OpeningCommand command = new OpeningCommand(file.fileName(), base64(file), null);
    return openingBooks.preview(command).map(answer -> page(command, answer));
  }

  /** Imports what was shown. */
  @POST
  @Path("confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Roles.PM, Roles.ADMIN})
  public Uni<Response> confirm(
      @FormParam("fileName") String fileName,
      @FormParam("content") String content,
      @FormParam("sha256") String sha256,
      @FormParam("key") String key) {
    return openingBooks
        .confirm(FormKey.of(key), new OpeningCommand(fileName, content, sha256))
        .map(
            answer ->
                answer
                    .value()
                    .map(done -> to("/book", Flash.ok(words(done))))
                    .orElseGet(
                        () -> back(Flash.error("Nothing was imported. " + answer.problem()))));
  }

  /** Where a login that came in between lands: nothing was sent. */
  @GET
  @Path("confirmation")
  public Response afterLoginToConfirm() {
    return afterLogin();
  }

  private Response page(OpeningCommand command, Answer<OpeningPreview> answer) {
    return Response.status(answer.status())
        .entity(
            Templates.preview(
                frames.still(TITLE, NAV),
                answer
                    .value()
                    .map(v -> OpeningPageView.of(v, command, FormKey.fresh()))
                    .orElse(null),
                answer.problem()))
        .build();
  }

  private static String words(OpeningPreview done) {
    return done.condors().size()
        + " condor and "
        + done.hedges().size()
        + " hedge positions of "
        + done.fileName()
        + " were imported. Condors join the book in a moment.";
  }

  private static Response back(Flash flash) {
    return to("/book/import", flash);
  }

  private static Response to(String path, Flash flash) {
    return Response.seeOther(URI.create(path)).cookie(flash.toCookie()).build();
  }

  private static String base64(FileUpload file) {
    try {
      return Base64.getEncoder().encodeToString(Files.readAllBytes(file.uploadedFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the upload of " + file.fileName(), e);
    }
  }
}
