package org.alvhdesk.strategy.joint;

import java.time.Instant;
import org.alvhdesk.market.Quality;
import org.alvhdesk.strategy.rules.Capital;
import org.alvhdesk.strategy.rules.LayeredRules;

/** Rule 000-5: a hard cap on the joint book's stress loss. */
public final class StressLimit {
  private StressLimit() {}

  /** Checks the book as held (before the proposed trades) against the cap. */
  public static StressCheck check(
      LayeredRules rules, Capital capital, JointReport report, Instant asOf, Quality quality) {
    throw new UnsupportedOperationException();
  }
}
