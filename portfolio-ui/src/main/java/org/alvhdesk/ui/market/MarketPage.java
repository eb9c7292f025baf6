package org.alvhdesk.ui.market;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ChainView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.csv.CsvFile;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.security.Roles;
import org.jboss.resteasy.reactive.RestQuery;

/** Who quotes, how good the quotes are, and what they say: term structures and smiles. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class MarketPage {
  private static final List<String> ROOTS = List.of("SPX", "SPXW", "VIX");
  private static final List<String> REGIONS = List.of("quotes", "terms", "smile");

  private final MarketFeed marketFeed;
  private final Frames frames;

  MarketPage(MarketFeed marketFeed, Frames frames) {
    this.marketFeed = marketFeed;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance market(PageFrame frame, MarketView view);
  }

  @GET
  @Path("market")
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> market(@RestQuery String root, @RestQuery String expiry) {
    return Uni.combine()
        .all()
        .unis(marketFeed.signals(), marketFeed.clock(), chains())
        .asTuple()
        .chain(
            all ->
                chosen(all.getItem3(), root, expiry)
                    .map(
                        smile ->
                            Templates.market(
                                frames.live(
                                    "Market",
                                    "market",
                                    frames.pathWithQuery(),
                                    MarketStrip.of(
                                        all.getItem1(),
                                        all.getItem2(),
                                        frames.hasRole(Roles.TRADER, Roles.ADMIN)),
                                    "market",
                                    REGIONS,
                                    all.getItem1(),
                                    all.getItem3().getFirst()),
                                MarketView.of(all.getItem3(), smile.orElse(null)))));
  }

  /** All expiries of all roots. */
  @GET
  @Path("market.csv")
  @Produces("text/csv")
  public Uni<Response> csv() {
    return chains()
        .map(
            answers ->
                CsvFile.of(
                    MarketCsv.expiries(answers.stream().flatMap(a -> a.value().stream()).toList()),
                    answers.toArray(Answer[]::new)));
  }

  /** One expiry strike by strike. */
  @GET
  @Path("market-smile.csv")
  @Produces("text/csv")
  public Uni<Response> smileCsv(@RestQuery String root, @RestQuery String expiry) {
    return marketFeed
        .chain(root == null ? "" : root, expiry, true)
        .map(answer -> CsvFile.of(answer, MarketCsv::smile));
  }

  private Uni<List<Answer<ChainView>>> chains() {
    return Uni.join()
        .all(ROOTS.stream().map(r -> marketFeed.chain(r, null, false)).toList())
        .andFailFast();
  }

  /** The expiry that was asked for, else the SPXW expiry nearest to 45 days; with its quotes. */
  private Uni<Optional<ChainView>> chosen(
      List<Answer<ChainView>> chains, String root, String expiry) {
    if (root != null && expiry != null && ROOTS.contains(root)) {
      return marketFeed.chain(root, expiry, true).map(Answer::value);
    }
    Optional<ChainView> weekly = chains.get(1).value().or(() -> chains.get(0).value());
    return weekly
        .flatMap(
            chain ->
                chain.expiries().stream()
                    .min(
                        Comparator.comparingInt(
                            (ChainView.Expiry e) -> Math.abs(e.daysToExpiry() - 45)))
                    .map(e -> marketFeed.chain(chain.root(), e.expiry().toString(), true)))
        .map(call -> call.map(Answer::value))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }
}
