package org.alvhdesk.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.Ruling.Refused;

/**
 * Whether a request could be approved at all once somebody submits it: who asks cannot approve it,
 * and on a small desk that may be the only one who could.
 */
public final class Reach {
  private Reach() {}

  /** {@code matter} as it will be when {@code actor} has submitted it. */
  public static Matter submittedBy(Matter matter, Actor actor) {
    ChangeRequest draft = matter.request();
    Set<String> hands = new TreeSet<>(draft.editors());
    hands.add(actor.name());
    return new Matter(
        new ChangeRequest(
            draft.id(),
            draft.kind(),
            draft.revision(),
            RequestState.SUBMITTED,
            draft.contentHash(),
            Optional.of(actor.name()),
            hands),
        matter.required(),
        matter.approvals(),
        matter.now());
  }

  /**
   * Why {@code submitted} could never be approved; empty when it could.
   *
   * @param desk everybody of the desk, with what is lent to them for it; empty when that is
   *     unknown, for then nobody can tell
   */
  public static Optional<Refused> barred(Matter submitted, Collection<Voter> desk) {
    List<String> lacking = desk.isEmpty() ? List.of() : Standing.outOfReach(submitted, desk);
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refused(
                Refusal.OUT_OF_REACH,
                "Submitted by you it could never be approved: even if everybody else agrees it"
                    + " lacks "
                    + String.join(" and ", lacking)
                    + ", for whoever had a hand in it may not approve it ("
                    + String.join(", ", new TreeSet<>(submitted.request().editors()))
                    + "). Let somebody propose or submit it whose approval it does not need, or"
                    + " add people to the desk; the page Policy lists who could approve what."));
  }
}
