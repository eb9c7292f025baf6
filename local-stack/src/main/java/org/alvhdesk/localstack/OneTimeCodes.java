package org.alvhdesk.localstack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One-time codes for a program that logs in more often than a person: Keycloak takes each code
 * once, and those of the 30 seconds before and after. So the next unused code is given, one ahead
 * of time if need be; only a third login within 30 seconds waits.
 */
public final class OneTimeCodes {
  private static final OneTimeCodes OF_THIS_JVM = new OneTimeCodes(Clock.systemUTC());

  private final Clock clock;
  private final Map<Totp, Long> lastUsed = new HashMap<>();

  OneTimeCodes(Clock clock) {
    this.clock = clock;
  }

  /** Those that this program gave out. */
  public static OneTimeCodes ofThisJvm() {
    return OF_THIS_JVM;
  }

  /** A code that was not given before, once Keycloak accepts it. */
  public String next(Totp codes) {
    long counter = reserve(codes);
    var early = Duration.between(clock.instant(), acceptedFrom(counter));
    if (early.isPositive()) {
      try {
        TimeUnit.NANOSECONDS.sleep(early.toNanos());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StackException("interrupted while waiting for a one-time code", e);
      }
    }
    return codes.code(counter);
  }

  synchronized long reserve(Totp codes) {
    long now = Totp.counter(clock.instant());
    return lastUsed.merge(codes, now, (last, current) -> Math.max(last + 1, current));
  }

  /** When Keycloak's look-ahead of one period begins to take the code of {@code counter}. */
  static Instant acceptedFrom(long counter) {
    return Instant.ofEpochSecond((counter - 1) * Totp.PERIOD_SECONDS);
  }
}
