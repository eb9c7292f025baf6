package org.alvhdesk.market.sources.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When each host may be asked next: shared by all sources, because some share a host. */
public final class HostPace {
  private final Duration interval;
  private final Map<String, Instant> next = new HashMap<>();

  /** A pace of at most one request per {@code interval} and host. */
  public HostPace(Duration interval) {
    this.interval = interval;
  }

  /**
   * Takes the next free place in {@code host}'s queue; the wait until then, zero for now. A wait
   * longer than {@code longest} takes no place.
   */
  synchronized Duration reserve(String host, Instant now, Duration longest) {
    Instant at = next.getOrDefault(host, now);
    Instant turn = at.isBefore(now) ? now : at;
    Duration wait = Duration.between(now, turn);
    if (wait.compareTo(longest) <= 0) {
      next.put(host, turn.plus(interval));
    }
    return wait;
  }

  /** The host asked not to be asked before {@code instant}. */
  synchronized void notBefore(String host, Instant instant) {
    next.merge(host, instant, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** When {@code host} may be asked next; empty when at once. */
  public synchronized Optional<Instant> next(String host, Instant now) {
    return Optional.ofNullable(next.get(host)).filter(at -> at.isAfter(now));
  }
}
