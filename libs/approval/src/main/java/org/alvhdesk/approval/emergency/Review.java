package org.alvhdesk.approval.emergency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.Approval;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.Refusal;
import org.alvhdesk.approval.Ruling.Refused;

/**
 * The review of an emergency: open until those whom the policy asks for have seen it, none of whom
 * had a hand in it.
 *
 * @param proposalId what was released alone
 * @param brokenBy who did
 * @param editors others who had a hand in the change
 * @param seen who has signed the review
 * @param needed whose signatures close it: as the policy said when the glass was broken
 */
public record Review(
    String proposalId,
    String brokenBy,
    Set<String> editors,
    Collection<Signature> seen,
    QuorumPolicy needed) {
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
    return needed.missing(
        seen.stream()
            .filter(signature -> !isOwn(signature.reviewer()))
            .map(signature -> new Approval(signature.reviewer(), signature.roles(), 1, ""))
            .toList(),
        "review");
  }

  /** Why {@code actor} may not sign it; empty when the signature counts. */
  public Optional<Refused> barred(Actor actor, String reason) {
    if (!actor.holdsAny(needed.eligibleRoles())) {
      return Optional.of(
          new Refused(
              Refusal.ROLE_MISSING,
              "A review needs one of the roles "
                  + String.join(", ", needed.eligibleRoles().stream().sorted().toList())
                  + "."));
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
