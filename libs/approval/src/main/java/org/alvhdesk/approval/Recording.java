package org.alvhdesk.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Ruling.Refused;

/**
 * Who may say what a broker filled. Whoever trades records it; whoever approved a change does not
 * confirm its execution too, for then one person could have it approved and reported as they like.
 * What fits nothing is decided by someone else than who brought it.
 */
public final class Recording {
  /** Roles that record fills. */
  public static final Set<String> RECORDERS = Set.of("trader", "pm");

  /** Roles that decide on what fits nothing. */
  public static final Set<String> RESOLVERS = Set.of("risk", "pm");

  private Recording() {}

  /** Why {@code actor} may not bring fills at all. */
  public static Optional<Refused> barred(Actor actor) {
    return actor.holdsAny(RECORDERS)
        ? Optional.empty()
        : Optional.of(new Refused(Refusal.ROLE_MISSING, "Fills are recorded by a trader or a pm."));
  }

  /**
   * Why {@code actor} may not record fills of a change.
   *
   * @param approvals those of the revision that was released; a delegate's counts for both
   */
  public static Optional<Refused> barred(Actor actor, List<Approval> approvals) {
    Optional<Refused> role = barred(actor);
    boolean approved =
        approvals.stream()
            .anyMatch(
                a ->
                    a.approver().equals(actor.name()) || a.delegated().containsValue(actor.name()));
    return role.isPresent() || !approved
        ? role
        : Optional.of(
            new Refused(
                Refusal.IS_APPROVER,
                "You approved this change, so another trader or pm records its fills."));
  }

  /**
   * Why {@code actor} may not decide what becomes of an execution that fits nothing.
   *
   * @param recordedBy who brought it
   * @param reason why it is decided so; the audit keeps it
   */
  public static Optional<Refused> barredFromBreak(Actor actor, String recordedBy, String reason) {
    if (!actor.holdsAny(RESOLVERS)) {
      return Optional.of(new Refused(Refusal.ROLE_MISSING, "Breaks are decided by risk or a pm."));
    }
    if (actor.name().equals(recordedBy)) {
      return Optional.of(
          new Refused(
              Refusal.IS_RECORDER, "You brought this execution, so another risk or pm decides."));
    }
    return reason == null || reason.isBlank()
        ? Optional.of(new Refused(Refusal.REASON_MISSING, "Say why in reason: the audit keeps it."))
        : Optional.empty();
  }
}
