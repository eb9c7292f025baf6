package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Content;
import org.alvhdesk.market.sources.http.Resource;

/**
 * The interface of FRED and ALFRED at the Federal Reserve Bank of St. Louis: series with every
 * vintage, and release dates. Needs a free key.
 */
final class Fred implements Provider {
  /** Everything that was ever known: ALFRED's first and last day. */
  private static final String ALL_VINTAGES =
      "&realtime_start=1776-07-04&realtime_end=9999-12-31&output_type=1";

  private final URI base;
  private final Optional<String> key;

  Fred(URI base, Optional<String> key) {
    this.base = base;
    this.key = key;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "fred",
        "FRED and ALFRED",
        "macroeconomic series with vintages, release dates",
        Quality.SETTLED,
        base,
        Terms.FRED,
        key.isPresent()
            ? Optional.empty()
            : Optional.of(
                "needs a free key of FRED: set "
                    + SourceSetting.FRED_KEY.variable()
                    + " (https://fred.stlouisfed.org/docs/api/api_key.html); without it series come"
                    + " without vintages from fredgraph"));
  }

  @Override
  public boolean offers(Wish wish) {
    return wish instanceof Wish.MacroSeries || wish instanceof Wish.ReleaseDates;
  }

  @Override
  public Resource resource(Wish wish) {
    Resource plain =
        switch (wish) {
          case Wish.MacroSeries(var series, var from, var vintages) ->
              Resource.file(
                  Addresses.at(
                      base,
                      "/fred/series/observations?series_id="
                          + Addresses.encoded(series)
                          + "&file_type=json&observation_start="
                          + from
                          + (vintages ? ALL_VINTAGES : "")),
                  Content.JSON,
                  (vintages ? "alfred_" : "fred_") + series + ".json");
          case Wish.ReleaseDates(int release, var name, var from) ->
              Resource.file(
                  Addresses.at(
                      base,
                      "/fred/release/dates?release_id="
                          + release
                          + "&file_type=json&include_release_dates_with_no_data=true&realtime_start="
                          + from),
                  Content.JSON,
                  "fred_release_dates_" + name + ".json");
          default -> throw Provider.notOffered(info(), wish);
        };
    return key.map(k -> plain.withSecretQuery("api_key=" + Addresses.encoded(k))).orElse(plain);
  }
}
