package org.alvhdesk.market.sources.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How providers are asked.
 *
 * @param userAgent Cboe refuses requests without one that looks like a browser's
 * @param contact mail address sent as {@code From}, so that a provider can say what is wrong
 * @param timeout from sending a request to the last byte of its answer
 * @param maxBodyBytes of an answer, unpacked
 * @param hostInterval least time between two requests to one host
 * @param tries of one request, the first included
 * @param firstBackoff wait before the second try; doubles with each further one
 * @param patience longest wait between two tries: a provider that asks for more is left alone
 * @param breakerFailures failures in a row after which a source is left alone
 * @param breakerDelay for how long
 */
public record HttpSettings(
    String userAgent,
    Optional<String> contact,
    Duration timeout,
    int maxBodyBytes,
    Duration hostInterval,
    int tries,
    Duration firstBackoff,
    Duration patience,
    int breakerFailures,
    Duration breakerDelay) {
  /** Sent unless another is configured. */
  public static final String USER_AGENT =
      "Mozilla/5.0 (compatible; ALVH-Desk/0.1; personal use, one request per snapshot)";

  private static final int MIB = 1 << 20;

  public HttpSettings {
    if (userAgent.isBlank()) {
      throw new IllegalArgumentException("a User-Agent is needed: Cboe refuses requests without");
    }
    if (timeout.isNegative() || timeout.isZero() || hostInterval.isNegative()) {
      throw new IllegalArgumentException(
          "timeout must be positive and the host interval not negative: "
              + timeout
              + ", "
              + hostInterval);
    }
    if (maxBodyBytes < 1 || tries < 1 || breakerFailures < 1) {
      throw new IllegalArgumentException(
          "body limit, tries and breaker failures must be at least 1: "
              + maxBodyBytes
              + ", "
              + tries
              + ", "
              + breakerFailures);
    }
  }

  /**
   * A complete SPX chain is about 10 MB; the body limit leaves room for ten times as many strikes.
   */
  public static HttpSettings defaults() {
    return new HttpSettings(
        USER_AGENT,
        Optional.empty(),
        Duration.ofSeconds(45),
        96 * MIB,
        Duration.ofMillis(1500),
        4,
        Duration.ofSeconds(2),
        Duration.ofSeconds(60),
        5,
        Duration.ofMinutes(5));
  }
}
