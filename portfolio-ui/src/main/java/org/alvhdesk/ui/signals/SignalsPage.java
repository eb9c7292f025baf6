package org.alvhdesk.ui.signals;

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
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Every signal with its value, or why there is none. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class SignalsPage {
  private static final List<String> REGIONS = List.of("signals-board");

  private final MarketFeed marketFeed;
  private final Frames frames;

  SignalsPage(MarketFeed marketFeed, Frames frames) {
    this.marketFeed = marketFeed;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance signals(PageFrame frame, SignalsView view, String problem);
  }

  @GET
  @Path("signals")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> signals() {
    return Uni.combine()
        .all()
        .unis(marketFeed.signalsWithPast(), marketFeed.clock())
        .asTuple()
        .map(
            all ->
                Templates.signals(
                    frames.live(
                        "Signals",
                        "signals",
                        "/signals",
                        MarketStrip.of(
                            all.getItem1(),
                            all.getItem2(),
                            frames.hasRole(Roles.TRADER, Roles.ADMIN)),
                        "market",
                        REGIONS,
                        all.getItem1()),
                    all.getItem1()
                        .value()
                        .map(v -> SignalsView.of(v.indicators(), v.step().marketTime()))
                        .orElse(null),
                    all.getItem1().problem()));
  }

  @GET
  @Path("signals.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return marketFeed.signals().map(signals -> CsvFile.of(signals, SignalsCsv::of));
  }
}
