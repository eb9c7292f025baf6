package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Content;
import org.alvhdesk.market.sources.http.Resource;

/**
 * Cboe's daily history of an index ({@code X_History.csv}): open to close for SPX and the VIX
 * family, one value a day for the others (methodology section 5).
 */
final class CboeIndices implements Provider {
  static final List<String> SYMBOLS =
      List.of(
          "SPX", "VIX", "VIX9D", "VIX3M", "VIX6M", "VVIX", "SKEW", "CNDR", "PUT", "BXM", "BFLY",
          "VXTH", "PPUT", "CLL");

  private final URI base;

  CboeIndices(URI base) {
    this.base = base;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "cboe-indices",
        "Cboe index history",
        "daily history of " + String.join(", ", SYMBOLS),
        Quality.SETTLED,
        base,
        Terms.CBOE,
        Optional.empty());
  }

  @Override
  public boolean offers(Wish wish) {
    return wish instanceof Wish.DailyHistory(String symbol) && SYMBOLS.contains(symbol);
  }

  @Override
  public Resource resource(Wish wish) {
    if (wish instanceof Wish.DailyHistory(String symbol)) {
      String name = symbol + "_History.csv";
      return Resource.file(
          Addresses.at(base, "/api/global/us_indices/daily_prices/" + name), Content.CSV, name);
    }
    throw Provider.notOffered(info(), wish);
  }
}
