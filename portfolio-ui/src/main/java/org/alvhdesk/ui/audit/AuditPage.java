package org.alvhdesk.ui.audit;

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
import org.alvhdesk.ui.client.Desk;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Who did what, seeing what; and the proof that nobody changed it since. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class AuditPage {
  private static final String NAV = "audit";
  private static final int SHOWN = 100;

  /** As many as hedge-service gives at once; {@code before} leads to older ones. */
  private static final int EXPORTED = 500;

  private final Desk desk;
  private final Frames frames;

  AuditPage(Desk desk, Frames frames) {
    this.desk = desk;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance audit(PageFrame frame, AuditPageView view);
  }

  /**
   * One page of lines.
   *
   * @param before as the link to older lines says; absent: the newest
   */
  @GET
  @Path("audit")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> audit(@QueryParam("before") String before) {
    return Uni.combine()
        .all()
        .unis(desk.audit(before, SHOWN), desk.auditVerification())
        .asTuple()
        .map(
            both ->
                Templates.audit(
                    frames.still("Audit", NAV),
                    AuditPageView.of(both.getItem1(), both.getItem2(), before)));
  }

  @GET
  @Path("audit.csv")
  @Produces("text/csv")
  public Uni<Response> csv(@QueryParam("before") String before) {
    return desk.audit(before, EXPORTED).map(lines -> CsvFile.of(lines, AuditCsv::of));
  }
}
