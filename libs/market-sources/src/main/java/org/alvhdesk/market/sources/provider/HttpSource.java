package org.alvhdesk.market.sources.provider;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchOutcome;
import org.alvhdesk.market.sources.FetchProblem;
import org.alvhdesk.market.sources.MarketDataSource;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.SourceInfo;
import org.alvhdesk.market.sources.SourceState;
import org.alvhdesk.market.sources.SourceState.Breaker;
import org.alvhdesk.market.sources.Wish;
import org.alvhdesk.market.sources.http.PoliteHttp;
import org.alvhdesk.market.sources.http.Web;

/** A provider over HTTP; remembers how it is doing. */
final class HttpSource implements MarketDataSource {
  private final Provider provider;
  private final PoliteHttp http;
  private Optional<Instant> lastGood = Optional.empty();
  private Optional<Instant> lastTried = Optional.empty();
  private Optional<String> lastError = Optional.empty();
  private Optional<Instant> notBefore = Optional.empty();
  private long received;

  HttpSource(Provider provider, Web web) {
    this.provider = provider;
    this.http = new PoliteHttp(provider.info().id(), web);
  }

  @Override
  public SourceInfo info() {
    return provider.info();
  }

  @Override
  public boolean offers(Wish wish) {
    return provider.offers(wish);
  }

  @Override
  public List<URI> addresses(Wish wish) {
    return List.of(provider.resource(wish).address());
  }

  @Override
  public FetchOutcome fetch(Wish wish) {
    if (!provider.offers(wish)) {
      throw Provider.notOffered(info(), wish);
    }
    if (info().missing().isPresent()) {
      return new FetchOutcome.NotConfigured(info().missing().get());
    }
    try {
      SourceFile file = provider.fetch(wish, http);
      good(file);
      return new FetchOutcome.Got(file);
    } catch (FetchProblem e) {
      bad(e.failure());
      return new FetchOutcome.Failed(e.failure());
    }
  }

  @Override
  public synchronized SourceState state() {
    Instant now = http.now();
    return new SourceState(
        info(),
        info().missing().isPresent() ? Breaker.NOT_CONFIGURED : http.breaker(),
        lastGood,
        lastTried,
        lastError,
        http.nextAllowed(info().base().getAuthority())
            .or(() -> notBefore.filter(at -> at.isAfter(now))),
        received);
  }

  private synchronized void good(SourceFile file) {
    lastGood = Optional.of(file.confirmedAt());
    lastTried = Optional.of(http.now());
    lastError = Optional.empty();
    notBefore = Optional.empty();
    received++;
  }

  private synchronized void bad(FetchFailure failure) {
    lastError = Optional.of(failure.words());
    notBefore = failure.notBefore();
    if (failure.kind() != FetchFailure.Kind.BREAKER_OPEN) {
      lastTried = Optional.of(http.now());
    }
  }
}
