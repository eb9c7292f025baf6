package org.alvhdesk.ui.layers;

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
import org.alvhdesk.contracts.event.CondorBookV1;
import org.alvhdesk.ui.client.Condors;
import org.alvhdesk.ui.client.HedgeBooks;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** The hedge layer by layer: target against held, what a quiet day costs, and why. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class LayersPage {
  private static final List<String> REGIONS =
      List.of("layers-target", "layers-held", "layers-trace");

  private final MarketFeed marketFeed;
  private final Condors condors;
  private final HedgeBooks hedgeBooks;
  private final Frames frames;

  LayersPage(MarketFeed marketFeed, Condors condors, HedgeBooks hedgeBooks, Frames frames) {
    this.marketFeed = marketFeed;
    this.condors = condors;
    this.hedgeBooks = hedgeBooks;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance layers(PageFrame frame, LayersView view, String problem);
  }

  @GET
  @Path("layers")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> layers() {
    return Uni.combine()
        .all()
        .unis(marketFeed.signals(), marketFeed.clock(), hedgeBooks.book(), condors.book())
        .asTuple()
        .map(
            all ->
                Templates.layers(
                    frames.live(
                        "Layers",
                        "layers",
                        "/layers",
                        MarketStrip.of(
                            all.getItem1(),
                            all.getItem2(),
                            frames.hasRole(Roles.TRADER, Roles.ADMIN)),
                        "market,book",
                        REGIONS,
                        all.getItem1(),
                        all.getItem3(),
                        all.getItem4()),
                    all.getItem3()
                        .value()
                        .map(
                            v ->
                                LayersView.of(
                                    v,
                                    all.getItem4().value().map(CondorBookV1::navUsd).orElse(null)))
                        .orElse(null),
                    all.getItem3().problem()));
  }

  @GET
  @Path("layers.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return hedgeBooks.book().map(hedge -> CsvFile.of(hedge, LayersCsv::of));
  }
}
