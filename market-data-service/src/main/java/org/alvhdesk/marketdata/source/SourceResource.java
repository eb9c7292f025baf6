package org.alvhdesk.marketdata.source;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.kit.security.Roles;

/** Where the market's numbers come from, and how every provider is doing. */
@Path("/api/v1/sources")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class SourceResource {
  private final MarketSource source;
  private final LiveFeed feed;

  SourceResource(MarketSource source, LiveFeed feed) {
    this.source = source;
    this.feed = feed;
  }

  /** The market that is played, then every provider with its state. */
  @GET
  public Items<SourceView> list() {
    Instant now = feed.now();
    List<SourceView> all = new ArrayList<>();
    SourceView market = source.view();
    all.add(feed.status().map(s -> market.with(SourceViews.live(s, now))).orElse(market));
    feed.states().forEach(state -> all.add(SourceViews.provider(state, now)));
    return Items.of(all);
  }
}
