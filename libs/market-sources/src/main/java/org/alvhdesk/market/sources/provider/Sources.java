package org.alvhdesk.market.sources.provider;

import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.sources.MarketDataSource;
import org.alvhdesk.market.sources.SourceState;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.Web;

/**
 * Every source there is.
 *
 * @param all in the order in which they are shown and preferred
 */
public record Sources(List<MarketDataSource> all) {
  public Sources {
    all = List.copyOf(all);
  }

  /** The sources as configured. */
  public static Sources of(SourceSettings settings, Web web) {
    List<Provider> providers =
        List.of(
            new CboeIndices(settings.cboe()),
            new CfeFutures(settings.cboe(), web.clock()),
            new CfeSettlements(settings.cboeWww()),
            new CboeDelayed(settings.cboe(), settings.snapshotInterval()),
            new Fred(settings.fred(), settings.fredKey()),
            new FredGraph(settings.fredGraph()),
            new Tradier(settings.tradier(), settings.tradierToken(), settings.snapshotInterval()),
            new Massive(settings.massive(), settings.massiveKey(), settings.snapshotInterval()));
    return new Sources(
        providers.stream().<MarketDataSource>map(p -> new HttpSource(p, web)).toList());
  }

  /** The source of this id. */
  public Optional<MarketDataSource> find(String id) {
    return all.stream().filter(s -> s.info().id().equals(id)).findFirst();
  }

  /** The first configured source that offers {@code wish}. */
  public Optional<MarketDataSource> forWish(Wish wish) {
    return all.stream().filter(s -> s.info().missing().isEmpty() && s.offers(wish)).findFirst();
  }

  /** How each is doing. */
  public List<SourceState> states() {
    return all.stream().map(MarketDataSource::state).toList();
  }
}
