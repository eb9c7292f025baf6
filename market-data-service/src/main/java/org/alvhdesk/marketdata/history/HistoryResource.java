package org.alvhdesk.marketdata.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.alvhdesk.contracts.rest.ConflictView;
import org.alvhdesk.contracts.rest.HistoryStatusView;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.kit.security.Roles;
import org.alvhdesk.market.store.query.HistoryStatus;
import org.alvhdesk.market.store.view.HistoryViews;

/** What the history holds and how good it is. */
@Path("/api/v1/history")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class HistoryResource {
  private static final int CONFLICTS = 1000;

  private final History history;

  HistoryResource(History history) {
    this.history = history;
  }

  /** Series with gaps and conflicts, chains with their quality, the latest imports. */
  @GET
  @Path("/status")
  public HistoryStatusView status() {
    return HistoryViews.status(HistoryStatus.of(history.store(), history.clock()));
  }

  /** Where two sources disagree, at most a thousand. */
  @GET
  @Path("/conflicts")
  public Items<ConflictView> conflicts() {
    return Items.of(HistoryViews.conflicts(HistoryStatus.conflicts(history.store(), CONFLICTS)));
  }
}
