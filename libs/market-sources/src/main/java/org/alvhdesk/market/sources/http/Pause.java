package org.alvhdesk.market.sources.http;

import java.time.Duration;

/** How a thread waits; a parameter, so that tests do not. */
@FunctionalInterface
public interface Pause {
  /** Returns after {@code time}. */
  void pause(Duration time) throws InterruptedException;
}
