package org.alvhdesk.ui.members;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alvhdesk.ui.client.People;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** People: who belongs to the desk and may do what. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class MembersPage {
  private final People people;
  private final Frames frames;

  MembersPage(People people, Frames frames) {
    this.people = people;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance members(PageFrame frame, MembersPageView view);
  }

  @GET
  @Path("members")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> members() {
    return people
        .members()
        .map(
            answer ->
                Templates.members(
                    frames.still("People", "members"), MembersPageView.of(answer, frames.user())));
  }

  @GET
  @Path("members.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return people.members().map(answer -> CsvFile.of(answer, MembersCsv::of));
  }
}
