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
import org.alvhdesk.ui.client.DeskAudit;
import org.alvhdesk.ui.client.MarketAudit;
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
  private static final int SHOWN_OF_MARKET = 50;

  /** As many as a service gives at once; {@code before} leads to older ones. */
  private static final int EXPORTED = 500;

  private final MarketAudit marketAudit;
  private final DeskAudit deskAudit;
  private final Frames frames;

  AuditPage(MarketAudit marketAudit, DeskAudit deskAudit, Frames frames) {
    this.marketAudit = marketAudit;
    this.deskAudit = deskAudit;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance audit(PageFrame frame, AuditPageView view);
  }

  /**
   * One page of each audit.
   *
   * @param before of the desk's, as the link to older lines says; absent: the newest
   * @param market the same of market data's
   */
  @GET
  @Path("audit")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> audit(
      @QueryParam("before") String before, @QueryParam("market") String market) {
    return Uni.combine()
        .all()
        .unis(
            deskAudit.lines(before, SHOWN),
            deskAudit.verification(),
            marketAudit.lines(market, SHOWN_OF_MARKET),
            marketAudit.verification())
        .asTuple()
        .map(
            all ->
                Templates.audit(
                    frames.still("Audit", NAV),
                    new AuditPageView(
                        BookTrail.of(all.getItem1(), all.getItem2(), before),
                        MarketTrail.of(all.getItem3(), all.getItem4(), market))));
  }

  @GET
  @Path("audit.csv")
  @Produces("text/csv")
  public Uni<Response> csv(@QueryParam("before") String before) {
    return deskAudit.lines(before, EXPORTED).map(lines -> CsvFile.of(lines, AuditCsv::of));
  }

  /** The same of the commands on market data. */
  @GET
  @Path("audit/market.csv")
  @Produces("text/csv")
  public Uni<Response> marketCsv(@QueryParam("before") String before) {
    return marketAudit.lines(before, EXPORTED).map(lines -> CsvFile.of(lines, AuditCsv::of));
  }
}
