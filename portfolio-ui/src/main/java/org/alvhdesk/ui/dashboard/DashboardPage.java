package org.alvhdesk.ui.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.contracts.rest.ProposalSummary;
import org.alvhdesk.contracts.rest.ProposalView;
import org.alvhdesk.ui.client.Answer;
import org.alvhdesk.ui.client.Condors;
import org.alvhdesk.ui.client.Executions;
import org.alvhdesk.ui.client.HedgeBooks;
import org.alvhdesk.ui.client.MarketFeed;
import org.alvhdesk.ui.client.Proposals;
import org.alvhdesk.ui.clock.MarketStrip;
import org.alvhdesk.ui.fills.Alarms;
import org.alvhdesk.ui.frame.Frames;
import org.alvhdesk.ui.frame.PageFrame;
import org.alvhdesk.ui.proposal.States;
import org.alvhdesk.ui.security.Roles;

/** The first page. */
@Path("/")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
class DashboardPage {
  /** More open proposals than this are left to the list page, and said so. */
  private static final int SHOWN = 3;

  private static final List<String> REGIONS =
      List.of(
          "orphan-alarms",
          "waiting",
          "corridor",
          "condor-summary",
          "hedge-summary",
          "joint",
          "curve");

  private final MarketFeed marketFeed;
  private final Condors condors;
  private final HedgeBooks hedgeBooks;
  private final Proposals proposals;
  private final Executions executions;
  private final Frames frames;

  DashboardPage(
      MarketFeed marketFeed,
      Condors condors,
      HedgeBooks hedgeBooks,
      Proposals proposals,
      Executions executions,
      Frames frames) {
    this.marketFeed = marketFeed;
    this.condors = condors;
    this.hedgeBooks = hedgeBooks;
    this.proposals = proposals;
    this.executions = executions;
    this.frames = frames;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance overview(
        PageFrame frame, DashboardView view, List<String> alarms);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<TemplateInstance> overview() {
    Uni<Waiting> waiting =
        proposals
            .list(States.openQuery(), null)
            .flatMap(list -> pending(list).map(details -> new Waiting(list, details)));
    return Uni.combine()
        .all()
        .unis(
            marketFeed.signals(),
            marketFeed.clock(),
            condors.book(),
            hedgeBooks.book(),
            waiting,
            condors.ladder(),
            executions.orphanAlarms())
        .asTuple()
        .map(
            all -> {
              MarketStrip strip =
                  MarketStrip.of(
                      all.getItem1(), all.getItem2(), frames.hasRole(Roles.TRADER, Roles.ADMIN));
              return Templates.overview(
                  frames.live(
                      "Overview",
                      "overview",
                      "/",
                      strip,
                      "market,book,proposals",
                      REGIONS,
                      all.getItem1(),
                      all.getItem3(),
                      all.getItem4(),
                      all.getItem5().list(),
                      all.getItem6()),
                  DashboardView.of(
                      all.getItem1(),
                      all.getItem3(),
                      all.getItem4(),
                      all.getItem5().list(),
                      all.getItem5().details(),
                      all.getItem6()),
                  Alarms.texts(all.getItem7()));
            });
  }

  private record Waiting(Answer<List<ProposalSummary>> list, List<ProposalView> details) {}

  private Uni<List<ProposalView>> pending(Answer<List<ProposalSummary>> list) {
    List<Uni<Answer<ProposalView>>> calls =
        list.value().orElse(List.of()).stream()
            .filter(p -> States.open(p.state()))
            .limit(SHOWN)
            .map(p -> proposals.one(p.id()))
            .toList();
    if (calls.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return Uni.join()
        .all(calls)
        .andFailFast()
        .map(answers -> answers.stream().map(Answer::value).flatMap(Optional::stream).toList());
  }
}
