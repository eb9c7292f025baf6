package org.alvhdesk.market.sources.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alvhdesk.market.sources.FetchFailure;
import org.alvhdesk.market.sources.FetchFailure.Kind;
import org.alvhdesk.market.sources.FetchProblem;

/** One request and its whole answer, in time and within the size allowed. */
final class Exchange {
  private static final int REDIRECTS = 3;
  private static final String TOO_LARGE = "body exceeds capacity";

  private final Web web;

  Exchange(Web web) {
    this.web = web;
  }

  /**
   * Asks for {@code resource}, following redirects on the same host.
   *
   * @param held what is held of it: asked only whether it has changed
   */
  Answer ask(Resource resource, Optional<FetchCache.Kept> held)
      throws FetchProblem, InterruptedException {
    URI target = resource.sent();
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Answer answer = once(target, resource, held);
      boolean moved = answer.status() / 100 == 3 && answer.status() != 304;
      if (!moved) {
        return answer;
      }
      URI next = location(target, answer, resource);
      if (!sameHost(target, next)) {
        throw problem(
            Kind.REDIRECT_ELSEWHERE,
            resource,
            "sends on to "
                + next.getHost()
                + ", where nothing is asked; if that is the provider's new home, set the source's"
                + " base-url");
      }
      target = next;
    }
    throw problem(Kind.UNEXPECTED_STATUS, resource, "redirects in circles");
  }

  private static URI location(URI target, Answer answer, Resource resource) throws FetchProblem {
    try {
      return target.resolve(URI.create(answer.location()));
    } catch (IllegalArgumentException e) {
      throw problem(Kind.UNEXPECTED_STATUS, resource, "redirects to something that is no address");
    }
  }

  private static boolean sameHost(URI a, URI b) {
    return a.getScheme().equals(b.getScheme()) && a.getAuthority().equals(b.getAuthority());
  }

  private Answer once(URI target, Resource resource, Optional<FetchCache.Kept> held)
      throws FetchProblem, InterruptedException {
    Duration timeout = web.settings().timeout();
    CompletableFuture<HttpResponse<byte[]>> answer =
        web.client()
            .sendAsync(
                request(target, resource, held),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), web.settings().maxBodyBytes()));
    try {
      HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return Answer.of(response, unpacked(response, resource));
    } catch (TimeoutException e) {
      throw problem(Kind.TIMEOUT, resource, "gave no complete answer within " + Words.of(timeout));
    } catch (ExecutionException e) {
      throw failure(e.getCause(), resource);
    } finally {
      answer.cancel(true);
    }
  }

  private HttpRequest request(URI target, Resource resource, Optional<FetchCache.Kept> held) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .header("User-Agent", web.settings().userAgent())
            .header("Accept", resource.content().accept())
            .header("Accept-Encoding", "gzip");
    web.settings().contact().ifPresent(mail -> request.header("From", mail));
    resource.secretHeaders().forEach(request::header);
    held.map(FetchCache.Kept::etag)
        .filter(e -> !e.isEmpty())
        .ifPresent(e -> request.header("If-None-Match", e));
    held.map(FetchCache.Kept::lastModified)
        .filter(m -> !m.isEmpty())
        .ifPresent(m -> request.header("If-Modified-Since", m));
    return request.build();
  }

  private byte[] unpacked(HttpResponse<byte[]> response, Resource resource) throws FetchProblem {
    if (!Answer.isPacked(response) || response.body().length == 0) {
      return response.body();
    }
    try {
      Optional<byte[]> plain = Gzip.unpack(response.body(), web.settings().maxBodyBytes());
      if (plain.isPresent()) {
        return plain.get();
      }
    } catch (IOException e) {
      throw problem(Kind.TRUNCATED, resource, "sent a packed answer that breaks off");
    }
    throw tooLarge(resource);
  }

  private FetchProblem failure(Throwable cause, Resource resource) {
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t.getMessage() != null && t.getMessage().contains(TOO_LARGE)) {
        return tooLarge(resource);
      }
      if (t instanceof java.net.http.HttpTimeoutException) {
        return problem(Kind.TIMEOUT, resource, "could not be reached in time");
      }
      if (t instanceof java.net.ConnectException
          || t instanceof UnresolvedAddressException
          || t instanceof java.net.UnknownHostException) {
        return problem(
            Kind.UNREACHABLE,
            resource,
            "cannot be reached ("
                + (t instanceof java.net.ConnectException && t.getCause() == null
                    ? "no connection to the host"
                    : "the host's name is not known here")
                + "): is there a network, and does it let this program out?");
      }
    }
    return problem(Kind.TRUNCATED, resource, "broke the answer off (" + message + ")");
  }

  private FetchProblem tooLarge(Resource resource) {
    return problem(
        Kind.TOO_LARGE,
        resource,
        "sends more than the "
            + (web.settings().maxBodyBytes() >> 20)
            + " MiB allowed (alvh.sources.max-body-mib)");
  }

  static FetchProblem problem(Kind kind, Resource resource, String what) {
    return new FetchProblem(FetchFailure.of(kind, resource.address() + " " + what));
  }
}
