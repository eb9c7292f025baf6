package org.alvhdesk.market.sources.http;

import java.time.Duration;

/** Times for people. */
final class Words {
  private Words() {}

  static String of(Duration time) {
    if (time.toMillis() < 1000) {
      return time.toMillis() + " ms";
    }
    return time.toSeconds() < 120 ? time.toSeconds() + " s" : time.toMinutes() + " min";
  }
}
