package org.alvhdesk.marketdata.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.alvhdesk.market.history.MarketPast;
import org.alvhdesk.market.sources.live.LivePast;
import org.alvhdesk.market.store.query.StoredPast;
import org.alvhdesk.market.store.query.StoredRates;
import org.alvhdesk.marketdata.history.History;

/** The past of the live market: the imported history, as it is known now. */
@ApplicationScoped
class StoredLivePast implements LivePast {
  /**
   * Years that hold the sessions which rules look at, {@link MarketPast#SESSIONS}, and to spare.
   */
  private static final int YEARS = 2;

  private final History history;

  StoredLivePast(History history) {
    this.history = history;
  }

  @Override
  public Known at(LocalDate session, Instant now) {
    return new Known(
        StoredPast.read(history.store(), session.minusYears(YEARS), now),
        history.store().transaction(StoredRates::load).known(session));
  }
}
