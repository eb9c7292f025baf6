package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Content;
import org.alvhdesk.market.sources.http.Resource;

/** CFE's settlement prices of one session: product, symbol, expiration, price. */
final class CfeSettlements implements Provider {
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(30);

  private final URI base;

  CfeSettlements(URI base) {
    this.base = base;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "cfe-settlements",
        "CFE settlements of a day",
        "settlement prices of all VX futures of one session",
        Quality.SETTLED,
        base,
        Terms.CBOE,
        Optional.empty());
  }

  @Override
  public boolean offers(Wish wish) {
    return wish instanceof Wish.Settlements;
  }

  @Override
  public Resource resource(Wish wish) {
    if (wish instanceof Wish.Settlements(LocalDate session)) {
      return Resource.file(
              Addresses.at(base, "/us/futures/market_statistics/settlement/csv?dt=" + session),
              Content.CSV,
              "settlement_" + session + ".csv")
          .freshFor(UNTIL_ASKED_AGAIN);
    }
    throw Provider.notOffered(info(), wish);
  }
}
