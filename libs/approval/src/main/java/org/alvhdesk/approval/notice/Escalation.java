package org.alvhdesk.approval.notice;

import java.time.Duration;
import java.time.Instant;

/** When a request whose approvals are missing is brought before those who can help. */
public final class Escalation {
  /** Of its life, this share is left at the latest. */
  static final double SHARE_LEFT = 0.25;

  /** And never less than this much market time. */
  static final Duration LEAST = Duration.ofMinutes(30);

  private Escalation() {}

  /**
   * Whether it is time.
   *
   * @param created market time at which it was made
   * @param expires market time at which it expires
   * @param now market time
   */
  public static boolean isDue(Instant created, Instant expires, Instant now) {
    Duration left = Duration.between(now, expires);
    if (left.isNegative() || left.isZero()) {
      return false;
    }
    Duration life = Duration.between(created, expires);
    return left.compareTo(LEAST) <= 0 || left.toMillis() <= life.toMillis() * SHARE_LEFT;
  }
}
