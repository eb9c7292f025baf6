package org.alvhdesk.strategy.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a net asset value comes from, for the trace of every rule that sizes from it.
 *
 * @param text such as {@code ledger, close of 2018-02-02}; blank when it was simply given
 * @param asOf market time at which it was true; empty when it has none, as a configured one
 */
public record NavBasis(String text, Optional<Instant> asOf) {
  /** A value that its user gave. */
  public static final NavBasis GIVEN = new NavBasis("", Optional.empty());

  /** The input's name in a trace. */
  public String inputName() {
    return text.isBlank() ? "NAV" : "NAV (" + text + ")";
  }
}
