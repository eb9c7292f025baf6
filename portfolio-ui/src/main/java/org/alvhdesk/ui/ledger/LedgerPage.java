package org.alvhdesk.ui.ledger;

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
import org.alvhdesk.contracts.rest.LedgerSession;
import org.alvhdesk.contracts.rest.LedgerView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.HedgeBooks;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;

/** Book-keeping: net asset value, where the gain comes from, what the hedge costs, cash. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class LedgerPage {
  private static final List<String> REGIONS =
      List.of("ledger-summary", "ledger-pnl", "ledger-hedge", "ledger-cash");
  private static final int SHOWN = 50;
  private static final int CHARTED = 250;

  /** As many as hedge-service gives at once; the page links to the rest by its REST. */
  private static final int EXPORTED = 500;

  private final MarketFeed marketFeed;
  private final HedgeBooks hedgeBooks;
  private final Frames frames;

  LedgerPage(MarketFeed marketFeed, HedgeBooks hedgeBooks, Frames frames) {
    this.marketFeed = marketFeed;
    this.hedgeBooks = hedgeBooks;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance ledger(PageFrame frame, LedgerPageView view, String problem);
  }

  @GET
  @Path("ledger")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> ledger() {
    return Uni.combine()
        .all()
        .unis(
            marketFeed.signals(),
            marketFeed.clock(),
            hedgeBooks.ledger(SHOWN),
            hedgeBooks.ledgerSessions(CHARTED))
        .asTuple()
        .map(
            all -> {
              Answer<LedgerView> ledger = all.getItem3();
              Answer<List<LedgerSession>> sessions = all.getItem4();
              return Templates.ledger(
                  frames.live(
                      "Ledger",
                      "ledger",
                      "/ledger",
                      MarketStrip.of(
                          all.getItem1(),
                          all.getItem2(),
                          frames.hasRole(Roles.TRADER, Roles.ADMIN)),
                      "market,book",
                      REGIONS,
                      all.getItem1(),
                      ledger,
                      sessions),
                  ledger
                      .value()
                      .flatMap(l -> sessions.value().map(s -> LedgerPageView.of(l, s)))
                      .orElse(null),
                  ledger.value().isPresent() ? sessions.problem() : ledger.problem());
            });
  }

  @GET
  @Path("ledger.csv")
  @Produces("text/csv")
  public Uni<Response> cashCsv() {
    return hedgeBooks.ledger(EXPORTED).map(ledger -> CsvFile.of(ledger, LedgerCsv::cash));
  }

  @GET
  @Path("ledger-sessions.csv")
  @Produces("text/csv")
  public Uni<Response> sessionsCsv() {
    return hedgeBooks.ledgerSessions(EXPORTED).map(s -> CsvFile.of(s, LedgerCsv::sessions));
  }
}
