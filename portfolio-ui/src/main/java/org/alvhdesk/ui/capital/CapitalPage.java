package org.alvhdesk.ui.capital;

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
import org.alvhdesk.contracts.rest.CapitalView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.HedgeBooks;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** What the book earned on the capital it used, and what that capital costs. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class CapitalPage {
  private static final List<String> REGIONS =
      List.of("capital-summary", "capital-sleeves", "capital-cost", "capital-control");

  private final MarketFeed marketFeed;
  private final HedgeBooks hedgeBooks;
  private final Frames frames;

  CapitalPage(MarketFeed marketFeed, HedgeBooks hedgeBooks, Frames frames) {
    this.marketFeed = marketFeed;
    this.hedgeBooks = hedgeBooks;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance capital(
        PageFrame frame, CapitalPageView view, boolean notYet, String problem);
  }

  @GET
  @Path("capital")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> capital() {
    return Uni.combine()
        .all()
        .unis(marketFeed.signals(), marketFeed.clock(), hedgeBooks.capital())
        .asTuple()
        .map(
            all -> {
              Answer<CapitalView> capital = all.getItem3();
              return Templates.capital(
                  frames.live(
                      "Capital",
                      "capital",
                      "/capital",
                      MarketStrip.of(
                          all.getItem1(),
                          all.getItem2(),
                          frames.hasRole(Roles.TRADER, Roles.ADMIN)),
                      "market,book",
                      REGIONS,
                      all.getItem1(),
                      capital),
                  capital.value().map(CapitalPageView::of).orElse(null),
                  capital instanceof Answer.Absent,
                  capital.problem());
            });
  }

  @GET
  @Path("capital.csv")
  @Produces("text/csv")
  public Uni<Response> sleevesCsv() {
    return hedgeBooks.capital().map(c -> CsvFile.of(c, CapitalCsv::sleeves));
  }

  @GET
  @Path("capital-days.csv")
  @Produces("text/csv")
  public Uni<Response> daysCsv() {
    return hedgeBooks.capital().map(c -> CsvFile.of(c, CapitalCsv::days));
  }
}
