package org.alvhdesk.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a request carries a fresh second factor. Only what this request's own token says counts:
 * a login flow that asked for it proves nothing (Keycloak #16884: the default level cannot be
 * relied on to enforce).
 */
public final class StepUp {
  /** Authentication context class of a login with a second factor in the desk's realm. */
  public static final String SECOND_FACTOR = "2";

  /** How old that login may be, wall time. */
  public static final Duration MAX_AGE = Duration.ofMinutes(5);

  /** A little ahead of us is our clock, not a forged future. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  private StepUp() {}

  /**
   * Why the second factor does not count; empty when it does.
   *
   * @param now wall time
   */
  public static Optional<String> lacks(Actor actor, Instant now) {
    if (actor.signIn().isEmpty()) {
      return Optional.of("This needs a person who has logged in with a second factor.");
    }
    SignIn signIn = actor.signIn().get();
    if (!signIn.acr().equals(SECOND_FACTOR)) {
      return Optional.of("This needs a second factor: confirm it with your one-time code.");
    }
    if (signIn.authTime() == null) {
      return Optional.of("Your token does not say when you logged in: log in again.");
    }
    Duration age = Duration.between(signIn.authTime(), now);
    if (age.compareTo(MAX_AGE) > 0) {
      return Optional.of(
          "Your second factor is "
              + age.toMinutes()
              + " minutes old, at most "
              + MAX_AGE.toMinutes()
              + " are allowed: confirm it again.");
    }
    if (age.compareTo(CLOCK_SKEW.negated()) < 0) {
      return Optional.of("Your token says that you log in later than now: log in again.");
    }
    return Optional.empty();
  }
}
