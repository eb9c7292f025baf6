package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.alvhdesk.market.Quality;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Content;
import org.alvhdesk.market.sources.http.Resource;
import org.alvhdesk.quant.calendar.TradingCalendar;

/**
 * CFE's history of each VX contract: one file per contract, those that settled before 2014 in the
 * archive, where settlement prices of early 2013 are complete (methodology section 5). A contract
 * that settled more than a week ago no longer changes and is fetched once.
 */
final class CfeFutures implements Provider {
  private static final LocalDate MODERN = LocalDate.of(2014, 1, 1);
  private static final String MONTH_CODES = "FGHJKMNQUVXZ";
  private static final int DAYS_UNTIL_FINAL = 7;

  private final URI base;
  private final InstantSource clock;

  CfeFutures(URI base, InstantSource clock) {
    this.base = base;
    this.clock = clock;
  }

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "cfe-futures",
        "CFE VX futures history",
        "daily history of every VX contract since 2004",
        Quality.SETTLED,
        base,
        Terms.CBOE,
        Optional.empty());
  }

  @Override
  public boolean offers(Wish wish) {
    return wish instanceof Wish.FutureHistory;
  }

  @Override
  public Resource resource(Wish wish) {
    if (!(wish instanceof Wish.FutureHistory(LocalDate expiry))) {
      throw Provider.notOffered(info(), wish);
    }
    boolean archive = expiry.isBefore(MODERN);
    String name = archive ? archiveName(expiry) : "VX_" + expiry + ".csv";
    String folder =
        archive
            ? "/resources/futures/archive/volume-and-price/"
            : "/data/us/futures/market_statistics/historical_data/VX/";
    LocalDate today = clock.instant().atZone(TradingCalendar.NEW_YORK).toLocalDate();
    boolean complete = expiry.isBefore(today.minusDays(DAYS_UNTIL_FINAL));
    return Resource.file(Addresses.at(base, folder + name), Content.CSV, name)
        .freshFor(complete ? Resource.FOR_EVER : Duration.ofHours(1));
  }

  private static String archiveName(LocalDate expiry) {
    return String.format(
        Locale.ROOT,
        "CFE_%s%02d_VX.csv",
        MONTH_CODES.charAt(expiry.getMonthValue() - 1),
        expiry.getYear() % 100);
  }
}
