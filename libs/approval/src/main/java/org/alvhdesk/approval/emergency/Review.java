package org.alvhdesk.approval.emergency;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling.Refused;

/**
 * The review of an emergency: open until two people who had no hand in it have seen it, one of them
 * {@code risk}.
 *
 * @param proposalId what was released alone
 * @param brokenBy who did
 * @param editors others who had a hand in the change
 * @param seen who has signed the review
 */
public record Review(
    String proposalId, String brokenBy, Set<String> editors, Collection<Signature> seen) {
  /** People who must have seen it. */
  public static final int PEOPLE = 2;

  /** Roles whose holders may review. */
  public static final Set<String> REVIEWERS = Set.of("risk", "pm", "trader");

  /** Role that must be among them. */
  public static final String INDEPENDENT = "risk";

  /** One person's review. */
  public record Signature(String reviewer, Set<String> roles) {
    public Signature {
      roles = Set.copyOf(roles);
    }
  }

  public Review {
    editors = Set.copyOf(editors);
    seen = List.copyOf(seen);
  }

  /** What it still needs, in words; empty when it is closed. */
  public List<String> missing() {
    Set<String> people = new LinkedHashSet<>();
    boolean independent = false;
    for (Signature signature : seen) {
      if (!isOwn(signature.reviewer())
          && signature.roles().stream().anyMatch(REVIEWERS::contains)) {
        people.add(signature.reviewer());
        independent |= signature.roles().contains(INDEPENDENT);
      }
    }
    int lack = Math.max(PEOPLE - people.size(), independent ? 0 : 1);
    return lack == 0
        ? List.of()
        : List.of(
            lack
                + (lack == 1 ? " review" : " reviews")
                + " by another person"
                + (independent ? "" : ", one of them with role " + INDEPENDENT));
  }

  /** Why {@code actor} may not sign it; empty when the signature counts. */
  public Optional<Refused> barred(Actor actor, String reason) {
    if (!actor.holdsAny(REVIEWERS)) {
      return Optional.of(
          new Refused(Refusal.ROLE_MISSING, "A review needs one of the roles pm, risk, trader."));
    }
    if (isOwn(actor.name())) {
      return Optional.of(
          new Refused(
              Refusal.IS_SUBMITTER, "You had a hand in this emergency, so others review it."));
    }
    if (reason == null || reason.isBlank()) {
      return Optional.of(
          new Refused(Refusal.REASON_MISSING, "Say what you found: a review needs a comment."));
    }
    if (missing().isEmpty()) {
      return Optional.of(new Refused(Refusal.ILLEGAL_STATE, "This review is closed."));
    }
    return Optional.empty();
  }

  private boolean isOwn(String name) {
    return brokenBy.equals(name) || editors.contains(name);
  }
}
