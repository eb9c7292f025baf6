package org.alvhdesk.ui.book;

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
import org.alvhdesk.ui.client.Executions;
import org.alvhdesk.ui.client.HedgeBooks;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.fills.Alarms;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** What is held: condors, hedge, and both on one axis. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class BookPage {
  private static final List<String> REGIONS =
      List.of("orphan-alarms", "condor-book", "hedge-book", "joint-book");

  private final MarketFeed marketFeed;
  private final Condors condors;
  private final HedgeBooks hedgeBooks;
  private final Executions executions;
  private final Frames frames;

  BookPage(
      MarketFeed marketFeed,
      Condors condors,
      HedgeBooks hedgeBooks,
      Executions executions,
      Frames frames) {
    this.marketFeed = marketFeed;
    this.condors = condors;
    this.hedgeBooks = hedgeBooks;
    this.executions = executions;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance book(PageFrame frame, BookView view, List<String> alarms);
  }

  @GET
  @Path("book")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> book() {
    return Uni.combine()
        .all()
        .unis(
            marketFeed.signals(),
            marketFeed.clock(),
            condors.book(),
            hedgeBooks.book(),
            executions.orphanAlarms())
        .asTuple()
        .map(
            all -> {
              MarketStrip strip =
                  MarketStrip.of(
                      all.getItem1(), all.getItem2(), frames.hasRole(Roles.TRADER, Roles.ADMIN));
              return Templates.book(
                  frames.live(
                      "Book",
                      "book",
                      "/book",
                      strip,
                      "market,book",
                      REGIONS,
                      all.getItem1(),
                      all.getItem3(),
                      all.getItem4()),
                  BookView.of(all.getItem1(), all.getItem3(), all.getItem4()),
                  Alarms.texts(all.getItem5()));
            });
  }

  @GET
  @Path("book.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return Uni.combine()
        .all()
        .unis(condors.book(), hedgeBooks.book())
        .asTuple()
        .map(
            all ->
                CsvFile.of(
                    BookCsv.of(all.getItem1().value(), all.getItem2().value()),
                    all.getItem1(),
                    all.getItem2()));
  }

  @GET
  @Path("scenarios.csv")
  @Produces("text/csv")
  public Uni<Response> scenariosCsv() {
    return hedgeBooks.book().map(hedge -> CsvFile.of(BookCsv.scenarios(hedge.value()), hedge));
  }
}
