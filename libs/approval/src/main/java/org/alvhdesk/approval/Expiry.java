package org.alvhdesk.approval;

import java.time.Instant;
import java.util.Optional;
import org.alvhdesk.approval.Ruling.Overtaken;

/**
 * When the time of a request has run out. Whoever asks first moves it: the step of the market or
 * the command that comes too late.
 */
public final class Expiry {
  private Expiry() {}

  /** Whether a request that expires at {@code expiresAt} has expired at {@code now}. */
  public static boolean isOver(Instant expiresAt, Instant now) {
    return !now.isBefore(expiresAt);
  }

  /**
   * What a command on {@code request} gets instead of a ruling; empty while its time runs, and when
   * it has ended already.
   *
   * @param expiresAt market time
   * @param now market time now
   */
  public static Optional<Overtaken> of(ChangeRequest request, Instant expiresAt, Instant now) {
    if (!isOver(expiresAt, now)) {
      return Optional.empty();
    }
    return request
        .state()
        .on(RequestEvent.EXPIRE)
        .map(
            expired ->
                new Overtaken(
                    expired,
                    Refusal.EXPIRED,
                    "Its time ran out at "
                        + expiresAt
                        + " market time, and it is "
                        + now
                        + ": it has expired, and nothing more can be done with it. If it is still"
                        + " wanted, another proposal is made."));
  }
}
