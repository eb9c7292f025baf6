package org.alvhdesk.ui.ladder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.alvhdesk.ui.client.Condors;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** The condor ladder: where each layer stands, what is due, what was chosen and why. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class LadderPage {
  private static final List<String> REGIONS =
      List.of("ladder-answer", "ladder-layers", "ladder-choice", "ladder-trace");

  private final MarketFeed marketFeed;
  private final Condors condors;
  private final Frames frames;

  LadderPage(MarketFeed marketFeed, Condors condors, Frames frames) {
    this.marketFeed = marketFeed;
    this.condors = condors;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance ladder(PageFrame frame, LadderPageView view, String problem);
  }

  @GET
  @Path("ladder")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> ladder() {
    return Uni.combine()
        .all()
        .unis(marketFeed.signals(), marketFeed.clock(), condors.ladder())
        .asTuple()
        .map(
            all ->
                Templates.ladder(
                    frames.live(
                        "Ladder",
                        "ladder",
                        "/ladder",
                        MarketStrip.of(
                            all.getItem1(),
                            all.getItem2(),
                            frames.hasRole(Roles.TRADER, Roles.ADMIN)),
                        "market,book,proposals",
                        REGIONS,
                        all.getItem1(),
                        all.getItem3()),
                    all.getItem3()
                        .value()
                        .map(v -> LadderPageView.of(v, all.getItem1()))
                        .orElse(null),
                    all.getItem3().problem()));
  }

  @GET
  @Path("ladder.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return condors.ladder().map(ladder -> CsvFile.of(ladder, LadderCsv::of));
  }
}
