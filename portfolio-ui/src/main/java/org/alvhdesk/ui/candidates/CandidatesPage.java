package org.alvhdesk.ui.candidates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Condors;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** What the search finds in an expiry: asked by a person, proposed by nobody. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class CandidatesPage {
  private final Condors condors;
  private final Frames frames;

  CandidatesPage(Condors condors, Frames frames) {
    this.condors = condors;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance candidates(
        PageFrame frame, CandidatesPageView view, String problem);
  }

  @GET
  @Path("candidates")
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> candidates(@QueryParam("expiry") String expiry) {
    return condors.candidates(asked(expiry)).map(this::page);
  }

  @GET
  @Path("candidates.csv")
  @Produces("text/csv")
  public Uni<Response> csv(@QueryParam("expiry") String expiry) {
    return condors.candidates(asked(expiry)).map(a -> CsvFile.of(a, CandidatesCsv::of));
  }

  private Response page(Answer<CandidatesView> answer) {
    return Response.status(answer.status())
        .entity(
            Templates.candidates(
                frames.still("Candidates", "candidates"),
                answer.value().map(CandidatesPageView::of).orElse(null),
                answer.problem()))
        .build();
  }

  private static String asked(String expiry) {
    return expiry == null || expiry.isBlank() ? null : expiry.strip();
  }
}
