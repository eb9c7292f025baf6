package org.alvhdesk.systemtests;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what another process does. */
final class Waiting {
  private Waiting() {}

  /** Polls five times a second; a service that does not answer counts as "not yet". */
  static ConditionFactory upTo(Duration patience) {
    return Awaitility.await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(200))
        .pollDelay(Duration.ZERO)
        .ignoreExceptions();
  }

  /** Lets this much time pass, for a fault that must last. */
  static void pass(Duration time) {
    Awaitility.await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
  }
}
