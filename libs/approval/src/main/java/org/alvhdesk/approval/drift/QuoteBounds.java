package org.alvhdesk.approval.drift;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How old quotes may be when something is approved or released on them, by how they come: what a
 * provider delivers late cannot be as fresh as what comes at once, and is good for a decision only
 * when the policy says so. Where it does not, late ones are held to the bound of prompt ones: never
 * met in a live market, but in a replay, whose clock stands where the quotes stood.
 *
 * @param prompt most for quotes that come at once, market time, above 0
 * @param delayed for quotes that come late; empty when the policy does not accept such
 */
public record QuoteBounds(Duration prompt, Optional<Delayed> delayed) {
  /** Nothing is filled on older quotes, market time, so no policy may promise to accept them. */
  public static final Duration OLDEST_FILLED = Duration.ofMinutes(30);

  /**
   * Quotes that come late.
   *
   * @param delay by how much the provider delays them, market time, above 0
   * @param fresh how much older they may be than that, market time, above 0
   */
  public record Delayed(Duration delay, Duration fresh) {
    public Delayed {
      positive("delay", delay);
      positive("fresh", fresh);
    }

    /** The oldest that are good enough. */
    public Duration most() {
      return delay.plus(fresh);
    }
  }

  public QuoteBounds {
    positive("quoteAge", prompt);
    Objects.requireNonNull(delayed);
  }

  /** The oldest late ones that are good enough, market time. */
  public Duration mostDelayed() {
    return delayed.map(Delayed::most).orElse(prompt);
  }

  /** Only quotes that come at once. */
  public static QuoteBounds promptOnly(Duration most) {
    return new QuoteBounds(most, Optional.empty());
  }

  private static void positive(String name, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be above 0, not " + duration);
    }
  }
}
