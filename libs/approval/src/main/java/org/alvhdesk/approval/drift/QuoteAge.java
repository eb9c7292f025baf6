package org.alvhdesk.approval.drift;

import java.time.Duration;
import java.util.Optional;

/**
 * How old the quotes of a change are, by how they came; a model's do not age.
 *
 * @param prompt age of the oldest that came at once (or is a settlement), market time, at least 0;
 *     0 when there is none
 * @param delayed age of the oldest that its provider delivers late, market time, the delay
 *     included; empty when there is none
 */
public record QuoteAge(Duration prompt, Optional<Duration> delayed) {
  /** Quotes of which none came late. */
  public static QuoteAge prompt(Duration age) {
    return new QuoteAge(age, Optional.empty());
  }
}
