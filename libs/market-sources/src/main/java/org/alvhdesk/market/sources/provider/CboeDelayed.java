package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Content;
import org.alvhdesk.market.sources.http.Resource;

/**
 * Cboe's delayed quotes: the whole chain of SPX (with SPXW) or VIX, and the level of an index, each
 * as one JSON file. Undocumented and at least 15 minutes late (methodology section 5).
 */
final class CboeDelayed implements Provider {
  static final List<String> SYMBOLS =
      List.of("SPX", "VIX", "VIX1D", "VIX9D", "VIX3M", "VVIX", "SKEW");

  private static final String PATH = "/api/global/delayed_quotes/";

  private final URI base;
  private final Duration freshFor;

  CboeDelayed(URI base, Duration freshFor) {
    this.base = base;
    this.freshFor = freshFor;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "cboe-delayed",
        "Cboe delayed quotes",
        "option chains of SPX and VIX, quotes of " + String.join(", ", SYMBOLS),
        Quality.DELAYED,
        base,
        Terms.CBOE,
        Optional.empty());
  }

  @Override
  public boolean offers(Wish wish) {
    return switch (wish) {
      case Wish.Chain chain -> true;
      case Wish.Quote(String symbol) -> SYMBOLS.contains(symbol);
      default -> false;
    };
  }

  @Override
  public Resource resource(Wish wish) {
    return switch (wish) {
      case Wish.Chain(var underlying) ->
          snapshot("options/_" + underlying + ".json", "delayed_quotes_" + underlying + ".json");
      case Wish.Quote(String symbol) ->
          snapshot("quotes/_" + symbol + ".json", "quote_" + symbol + ".json");
      default -> throw Provider.notOffered(info(), wish);
    };
  }

  private Resource snapshot(String path, String name) {
    return Resource.snapshot(Addresses.at(base, PATH + path), Content.JSON, name, freshFor);
  }
}
