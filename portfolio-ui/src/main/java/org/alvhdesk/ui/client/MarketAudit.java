package org.alvhdesk.ui.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.contracts.rest.AuditView;
import org.alvhdesk.contracts.rest.Items;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who commanded what of the market's data. */
@ApplicationScoped
public class MarketAudit {
  private final MarketClient market;

  MarketAudit(@RestClient MarketClient market) {
    this.market = market;
  }

  /**
   * At most {@code limit} lines, newest first, with where the next page begins.
   *
   * @param before as the page before said; null for the newest
   */
  public Uni<Answer<Items<AuditView>>> lines(String before, int limit) {
    return Answers.of(Service.MARKET, market.audit(before, limit));
  }

  /** Whether they are as it was written. */
  public Uni<Answer<AuditVerificationView>> verification() {
    return Answers.of(Service.MARKET, market.auditVerification());
  }
}
