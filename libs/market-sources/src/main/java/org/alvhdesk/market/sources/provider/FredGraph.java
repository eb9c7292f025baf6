package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Content;
import org.alvhdesk.market.sources.http.Resource;

/** FRED's public download of one series: latest vintage only, no key. */
final class FredGraph implements Provider {
  private final URI base;

  FredGraph(URI base) {
    this.base = base;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "fredgraph",
        "FRED downloads without a key",
        "macroeconomic series, latest vintage only",
        Quality.SETTLED,
        base,
        Terms.FRED,
        Optional.empty());
  }

  @Override
  public boolean offers(Wish wish) {
    return wish instanceof Wish.MacroSeries(var series, var from, var vintages) && !vintages;
  }

  @Override
  public Resource resource(Wish wish) {
    if (wish instanceof Wish.MacroSeries(var series, var from, var vintages)) {
      return Resource.file(
          Addresses.at(
              base, "/graph/fredgraph.csv?id=" + Addresses.encoded(series) + "&cosd=" + from),
          Content.CSV,
          "fred_" + series + ".csv");
    }
    throw Provider.notOffered(info(), wish);
  }
}
