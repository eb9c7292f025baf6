package org.alvhdesk.strategy.hedgedesk;

import org.alvhdesk.strategy.signal.Signals;

/** How far back states are folded: a year of closes, or as many as there are. */
final class Trailing {
  /** Closes of a year. */
  static final int YEAR = 252;

  private Trailing() {}

  /** Closes to fold, oldest first from {@code closes - 1} sessions ago. */
  static int closes(Signals signals) {
    return Math.min(YEAR, signals.sessions());
  }
}
