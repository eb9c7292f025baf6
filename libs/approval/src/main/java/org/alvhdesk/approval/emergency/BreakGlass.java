package org.alvhdesk.approval.emergency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.ChangeRequest;
import org.alvhdesk.approval.ContentHash;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.RequestEvent;
import org.alvhdesk.approval.RequestState;
import org.alvhdesk.approval.Ruling;
import org.alvhdesk.approval.Ruling.Accepted;
import org.alvhdesk.approval.Ruling.Refused;
import org.alvhdesk.approval.StepUp;
import org.alvhdesk.approval.policy.Direction;

/**
 * Whether one person may release a change alone. Unlike a quorum it may be who submitted it: the
 * case is that nobody else can be reached. It must reduce risk, carry a fresh second factor and a
 * reason, and none before it may still wait for its review.
 */
public final class BreakGlass {
  /** Who may. */
  public static final Set<String> ROLES = Set.of("trader", "risk", "pm");

  private BreakGlass() {}

  /**
   * The ruling.
   *
   * @param direction of the joint book's risk, proved by pricing it before and after
   * @param openReviews earlier emergencies of the desk that nobody has closed
   * @param now wall time
   */
  public static Ruling rule(
      ChangeRequest request,
      Actor actor,
      String hash,
      String reason,
      Direction direction,
      Collection<Review> openReviews,
      Instant now) {
    if (!actor.holdsAny(ROLES)) {
      return new Refused(
          Refusal.ROLE_MISSING, "An emergency needs one of the roles pm, risk, trader.");
    }
    if (!ContentHash.isWellFormed(hash)) {
      return new Refused(
          Refusal.HASH_MALFORMED,
          "Send contentHash: the 64 lower-case hexadecimal digits shown with the proposal.");
    }
    if (reason == null || reason.isBlank()) {
      return new Refused(Refusal.REASON_MISSING, "Say why: an emergency needs a reason.");
    }
    Optional<RequestState> next = request.state().on(RequestEvent.BREAK_GLASS);
    if (next.isEmpty()) {
      return new Refused(
          Refusal.ILLEGAL_STATE,
          "The proposal is "
              + request.state()
              + "; only one that is submitted and not yet decided can be released alone.");
    }
    if (!request.contentHash().equals(hash)) {
      return new Refused(
          Refusal.HASH_DIFFERS,
          "The hash is not that of the stored content. Reload the proposal and read it again.");
    }
    if (direction != Direction.RISK_REDUCING) {
      return new Refused(
          Refusal.NOT_RISK_REDUCING,
          direction == Direction.UNKNOWN
              ? "Whether this reduces risk cannot be computed now, so it needs its quorum."
              : "Priced before and after, this does not reduce risk, so it needs its quorum.");
    }
    if (!openReviews.isEmpty()) {
      return new Refused(
          Refusal.REVIEW_OPEN,
          "An emergency of "
              + openReviews.iterator().next().brokenBy()
              + " is not reviewed yet: close that review first.");
    }
    return StepUp.lacks(actor, now)
        .<Ruling>map(why -> new Refused(Refusal.STEP_UP_REQUIRED, why))
        .orElseGet(() -> new Accepted(RequestEvent.BREAK_GLASS, next.get(), List.of()));
  }
}
