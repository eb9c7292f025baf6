package org.alvhdesk.market.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a source is doing.
 *
 * @param breaker whether it is asked at all
 * @param lastGood when it last gave a file or said that one is unchanged
 * @param lastTried when it was last asked
 * @param lastError what went wrong last, in words; empty when the last try was good
 * @param nextAllowed no request before; empty when at once
 * @param received files that came, unchanged ones too, since the start
 */
public record SourceState(
    SourceInfo info,
    Breaker breaker,
    Optional<Instant> lastGood,
    Optional<Instant> lastTried,
    Optional<String> lastError,
    Optional<Instant> nextAllowed,
    long received) {
  /** Whether a source is asked. */
  public enum Breaker {
    /** It lacks a setting and is not asked. */
    NOT_CONFIGURED,
    /** It works, or has not failed often enough. */
    CLOSED,
    /** It failed too often and is left alone for a while. */
    OPEN,
    /** The next request decides whether it works again. */
    HALF_OPEN
  }

  /** Time since its last good answer; empty when there was none. */
  public Optional<Duration> age(Instant now) {
    return lastGood.map(good -> Duration.between(good, now));
  }
}
