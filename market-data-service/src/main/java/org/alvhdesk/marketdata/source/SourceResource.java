package org.alvhdesk.marketdata.source;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.alvhdesk.contracts.rest.Items;
import org.alvhdesk.contracts.rest.SourceView;
import org.alvhdesk.kit.security.Roles;

/** Where the market's numbers come from. */
@Path("/api/v1/sources")
@RolesAllowed({Roles.VIEWER, Roles.TRADER, Roles.RISK, Roles.PM, Roles.ADMIN})
public class SourceResource {
  private final MarketSource source;

  SourceResource(MarketSource source) {
    this.source = source;
  }

  /** The sources in use, with quality and provenance. */
  @GET
  public Items<SourceView> list() {
    return Items.of(List.of(source.view()));
  }
}
