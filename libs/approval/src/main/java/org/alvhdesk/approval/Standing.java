package org.alvhdesk.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Ruling.Refused;

/**
 * Where one person stands towards a request: whether a yes of theirs is in, possible or not, and
 * why. The same checks as {@link Deciding#approve}, for somebody who does not act now.
 *
 * @param text in words, about a third person
 */
public record Standing(String name, Kind kind, String text) {
  /** What a person is to a request. */
  public enum Kind {
    /** Their yes to this very content counts. */
    HAS_APPROVED,
    /** Their yes would count, now or once it is submitted. */
    CAN_APPROVE,
    /** Their yes would be refused. */
    MAY_NOT,
    /** Nobody is asked: it is decided, or waits for a revision. */
    NOT_ASKED
  }

  /** Where {@code voter} stands. */
  public static Standing of(Matter matter, Voter voter) {
    String name = voter.actor().name();
    if (matter.counting().stream().anyMatch(a -> a.approver().equals(name))) {
      return new Standing(name, Kind.HAS_APPROVED, "has approved this content");
    }
    Optional<Refused> barred = Deciding.barred(matter, voter, "approve");
    if (barred.isPresent()) {
      return new Standing(name, Kind.MAY_NOT, why(barred.get().reason()));
    }
    RequestState state = matter.request().state();
    if (state != RequestState.DRAFT && !state.isOpenForApproval()) {
      return new Standing(name, Kind.NOT_ASKED, "is not asked: it is " + state);
    }
    return new Standing(name, Kind.CAN_APPROVE, can(matter, voter));
  }

  /**
   * What would still be missing if everybody who can approves, in words; empty when the quorum can
   * be reached among {@code desk}.
   */
  public static List<String> outOfReach(Matter matter, Collection<Voter> desk) {
    ChangeRequest request = matter.request();
    List<Approval> all = new ArrayList<>(matter.counting());
    for (Voter voter : desk) {
      if (of(matter, voter).kind() == Kind.CAN_APPROVE) {
        all.add(voter.approval(request.revision(), request.contentHash()));
      }
    }
    return matter.required().map(some -> some.quorum().missing(all)).orElseGet(matter::missing);
  }

  private static String can(Matter matter, Voter voter) {
    Set<String> eligible = matter.required().orElseThrow().quorum().eligibleRoles();
    List<String> roles = new ArrayList<>();
    voter.actor().roles().stream().filter(eligible::contains).sorted().forEach(roles::add);
    voter.delegated().entrySet().stream()
        .filter(lent -> eligible.contains(lent.getKey()))
        .map(lent -> lent.getKey() + " for " + lent.getValue())
        .sorted()
        .forEach(roles::add);
    boolean second = matter.required().orElseThrow().secondFactor();
    return "can approve as " + String.join(", ", roles) + (second ? ", with a second factor" : "");
  }

  private static String why(Refusal reason) {
    return switch (reason) {
      case IS_SUBMITTER -> "may not: submitted it";
      case IS_EDITOR -> "may not: edited it, or submitted an earlier revision";
      case NO_POLICY -> "may not: no policy speaks of this kind of change";
      default -> "may not: holds no role that approves";
    };
  }
}
