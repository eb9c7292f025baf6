package org.alvhdesk.market.sources.http;

import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchProblem;
import org.alvhdesk.market.sources.SourceFile;
import org.alvhdesk.market.sources.SourceState.Breaker;

/**
 * How one source asks its provider: what is fresh is not asked for again, what is held is asked for
 * conditionally, hosts are asked at their pace, failures are tried again after growing waits, and a
 * source that keeps failing is left alone.
 */
public final class PoliteHttp {
  private final String source;
  private final Web web;
  private final Exchange exchange;
  private final Backoff backoff;
  private final CircuitBreaker<Object> breaker;

  /** The manners of the source {@code id} on {@code web}. */
  public PoliteHttp(String id, Web web) {
    HttpSettings settings = web.settings();
    this.source = id;
    this.web = web;
    this.exchange = new Exchange(web);
    this.backoff = new Backoff(settings.firstBackoff(), settings.patience(), web.jitter());
    this.breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(settings.breakerFailures())
            .withDelay(settings.breakerDelay())
            .build();
  }

  /**
   * The file behind {@code resource}. Blocks.
   *
   * @throws FetchProblem when it did not come; what is held of it stays
   */
  public SourceFile get(Resource resource) throws FetchProblem {
    Optional<SourceFile> fresh = held(resource);
    if (fresh.isPresent()) {
      return fresh.get();
    }
    Optional<FetchCache.Kept> held = web.cache().find(source, resource);
    Answer answer = answer(resource, held);
    if (answer.status() == 304) {
      FetchCache.Kept kept = held.orElseThrow().confirmed(now());
      web.cache().keep(source, resource, kept);
      return file(resource, kept, false);
    }
    return keep(resource, answer.body(), answer.etag(), answer.lastModified());
  }

  /** What is held of {@code resource} and still fresh: nobody is asked. */
  public Optional<SourceFile> held(Resource resource) {
    return web.cache()
        .find(source, resource)
        .filter(kept -> now().isBefore(kept.confirmedAt().plus(resource.freshFor())))
        .map(kept -> file(resource, kept, false));
  }

  /**
   * One part of a file that a provider gives in several answers. Blocks; nothing is kept.
   *
   * @throws FetchProblem when it did not come
   */
  public byte[] part(Resource resource) throws FetchProblem {
    return answer(resource, Optional.empty()).body();
  }

  /** Keeps a file put together from parts. */
  public SourceFile keep(Resource resource, byte[] body) {
    return keep(resource, body, "", "");
  }

  private SourceFile keep(Resource resource, byte[] body, String etag, String lastModified) {
    Instant now = now();
    FetchCache.Kept kept =
        new FetchCache.Kept(
            resource.fileName(now),
            resource.snapshot() ? Gzip.pack(body) : body,
            etag,
            lastModified,
            now,
            now);
    web.cache().keep(source, resource, kept);
    return file(resource, kept, true);
  }

  private Answer answer(Resource resource, Optional<FetchCache.Kept> held) throws FetchProblem {
    if (!breaker.tryAcquirePermit()) {
      throw leftAlone(resource);
    }
    try {
      Answer answer = patiently(resource, held);
      breaker.recordSuccess();
      return answer;
    } catch (FetchProblem e) {
      if (e.failure().kind().againstSource()) {
        breaker.recordFailure();
      } else {
        breaker.recordSuccess();
      }
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      breaker.recordSuccess();
      throw Exchange.problem(Kind.INTERRUPTED, resource, "was not fetched: asked to stop");
    }
  }

  /** Whether the source is asked at all. */
  public Breaker breaker() {
    return switch (breaker.getState()) {
      case OPEN -> Breaker.OPEN;
      case HALF_OPEN -> Breaker.HALF_OPEN;
      case CLOSED -> Breaker.CLOSED;
    };
  }

  /** When {@code host} may be asked next by this source; empty when at once. */
  public Optional<Instant> nextAllowed(String host) {
    Instant now = web.clock().instant();
    if (breaker.isOpen()) {
      return Optional.of(now.plus(breaker.getRemainingDelay()));
    }
    return web.pace().next(host, now);
  }

  /** The clock of this source. */
  public Instant now() {
    return web.clock().instant();
  }

  private Answer patiently(Resource resource, Optional<FetchCache.Kept> held)
      throws FetchProblem, InterruptedException {
    String host = resource.address().getAuthority();
    Duration patience = web.settings().patience();
    for (int attempt = 1; ; attempt++) {
      Duration wait = web.pace().reserve(host, web.clock().instant(), patience);
      if (wait.compareTo(patience) > 0) {
        throw asksToWait(resource, wait);
      }
      if (wait.isPositive()) {
        web.pause().pause(wait);
      }
      try {
        return accepted(resource, exchange.ask(resource, held), held.isPresent());
      } catch (FetchProblem e) {
        if (!e.failure().kind().triedAgain() || attempt >= web.settings().tries()) {
          throw attempt == 1 ? e : afterTries(e, attempt);
        }
        web.pause().pause(backoff.after(attempt));
      }
    }
  }

  private Answer accepted(Resource resource, Answer answer, boolean conditional)
      throws FetchProblem {
    int status = answer.status();
    if (status == 304 && conditional) {
      return answer;
    }
    if (status == 200) {
      Optional<FetchFailure> wrong = resource.content().problem(answer.type(), answer.body());
      if (wrong.isPresent()) {
        throw Exchange.problem(wrong.get().kind(), resource, "gave " + wrong.get().words());
      }
      return answer;
    }
    if (status == 429 || status == 503) {
      Instant now = web.clock().instant();
      RetryAfter.of(answer.retryAfter(), now)
          .ifPresent(w -> web.pace().notBefore(resource.address().getAuthority(), now.plus(w)));
    }
    throw switch (status) {
      case 401 ->
          Exchange.problem(
              Kind.REFUSED, resource, "refused (401): the key or token is missing or wrong");
      case 403 ->
          Exchange.problem(
              Kind.REFUSED,
              resource,
              "refused (403): the provider wants a browser's User-Agent (alvh.sources.user-agent),"
                  + " a right this account does not have, or has blocked this address");
      case 404 -> Exchange.problem(Kind.NOT_FOUND, resource, "is not there (404)");
      case 429 ->
          Exchange.problem(
              Kind.TOO_MANY_REQUESTS, resource, "was asked too often (429); it is left alone");
      default ->
          status >= 500
              ? Exchange.problem(
                  Kind.SERVER_ERROR, resource, "failed on the provider's side (" + status + ")")
              : Exchange.problem(
                  Kind.UNEXPECTED_STATUS, resource, "answered with status " + status);
    };
  }

  private static SourceFile file(Resource resource, FetchCache.Kept kept, boolean fresh) {
    return new SourceFile(
        kept.fileName(),
        kept.content(),
        resource.address(),
        kept.fetchedAt(),
        kept.confirmedAt(),
        fresh);
  }

  private FetchProblem leftAlone(Resource resource) {
    Instant next = web.clock().instant().plus(breaker.getRemainingDelay());
    return new FetchProblem(
        new FetchFailure(
            Kind.BREAKER_OPEN,
            resource.address()
                + " is not asked: the source failed "
                + web.settings().breakerFailures()
                + " times in a row and is left alone until "
                + next,
            Optional.of(next)));
  }

  private FetchProblem asksToWait(Resource resource, Duration wait) {
    Instant next = web.clock().instant().plus(wait);
    return new FetchProblem(
        new FetchFailure(
            Kind.TOO_MANY_REQUESTS,
            resource.address() + " asked not to be asked again before " + next,
            Optional.of(next)));
  }

  private static FetchProblem afterTries(FetchProblem last, int tries) {
    FetchFailure f = last.failure();
    return new FetchProblem(
        new FetchFailure(f.kind(), f.words() + "; tried " + tries + " times", f.notBefore()));
  }
}
