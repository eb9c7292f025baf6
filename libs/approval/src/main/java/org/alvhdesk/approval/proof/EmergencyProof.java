package org.alvhdesk.approval.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alvhdesk.approval.QuorumPolicy;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.emergency.BreakGlass;
import org.alvhdesk.approval.emergency.Review;
import org.alvhdesk.approval.policy.ChangeFigures;
import org.alvhdesk.approval.policy.Direction;
import org.alvhdesk.approval.policy.PolicyDocument;
import org.alvhdesk.approval.proof.StoredRequest.Emergency;
import org.alvhdesk.approval.proof.StoredRequest.Reviewed;
import org.alvhdesk.approval.proof.StoredRequest.Revision;

/**
 * Break-glass: that the one person might, with a second factor, and that only others reviewed it. A
 * review that is still open holds, and is said.
 */
final class EmergencyProof {
  private static final String EMERGENCY = "emergency";
  private static final String BROKEN = "BREAK_GLASS";
  private static final String REVIEWED = "EMERGENCY_REVIEWED";
  private static final ChangeFigures ANY_EMERGENCY =
      new ChangeFigures(
          PolicyDocument.EMERGENCY,
          Direction.RISK_REDUCING,
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  private final Emergency emergency;
  private final Story story;
  private final Function<String, NamedPolicy> policies;
  private final List<String> bad = new ArrayList<>();

  private EmergencyProof(Emergency emergency, Story story, Function<String, NamedPolicy> policies) {
    this.emergency = emergency;
    this.story = story;
    this.policies = policies;
  }

  /** Nothing when there was none. */
  static List<Finding> check(
      StoredRequest request, Story story, Function<String, NamedPolicy> policies) {
    boolean told =
        story.lines().stream().anyMatch(l -> Set.of(BROKEN, REVIEWED).contains(l.action()));
    if (request.emergency().isEmpty()) {
      return told
          ? List.of(Finding.broken(EMERGENCY, "the audit tells of one that is not stored"))
          : List.of();
    }
    EmergencyProof proof = new EmergencyProof(request.emergency().get(), story, policies);
    return List.of(proof.finding(request));
  }

  private Finding finding(StoredRequest request) {
    Optional<Revision> revision =
        request
            .revision(emergency.revision())
            .filter(r -> r.contentHash().equals(emergency.contentHash()));
    if (revision.isEmpty()) {
      return Finding.broken(EMERGENCY, "it is of a content that is not stored");
    }
    if (!emergency.direction().equals(Direction.RISK_REDUCING.name())) {
      bad.add("it was not proved to reduce risk");
    }
    if (emergency.roles().stream().noneMatch(BreakGlass.ROLES::contains)) {
      bad.add(emergency.brokenBy() + " had no role that may");
    }
    brokenAsTold();
    reviewAsked();
    Review review = review(story.hands(revision.get()));
    reviewedAsTold(review);
    if (!bad.isEmpty()) {
      return Finding.broken(EMERGENCY, String.join("; ", bad));
    }
    return Finding.holds(
        EMERGENCY,
        "released alone by "
            + emergency.brokenBy()
            + (review.missing().isEmpty()
                ? ", reviewed by "
                    + String.join(
                        ", ", emergency.reviews().stream().map(Reviewed::reviewer).toList())
                : "; the review is open and needs " + String.join(", ", review.missing())));
  }

  private void brokenAsTold() {
    List<AuditLine> told = story.lines().stream().filter(l -> l.action().equals(BROKEN)).toList();
    Optional<AuditLine> line =
        told.stream()
            .filter(l -> l.actor().equals(emergency.brokenBy()))
            .filter(l -> l.recordedAt().equals(emergency.at()))
            .filter(l -> l.roles().equals(emergency.roles()))
            .filter(l -> emergency.contentHash().equals(l.contentHash()))
            .filter(l -> l.detail() != null && l.detail().trim().equals(emergency.reason()))
            .findFirst();
    if (line.isEmpty() || told.size() != 1) {
      bad.add("the audit does not tell of it as it is stored");
    }
    line.flatMap(Story::lacksSecondFactor)
        .ifPresent(why -> bad.add(emergency.brokenBy() + " had no fresh second factor: " + why));
  }

  /** The review that is stored with it is the one that the policy asked for which it names. */
  private void reviewAsked() {
    QuorumPolicy needed = emergency.needed();
    if (policies.apply(needed.id()) instanceof NamedPolicy.Known known
        && known.required().apply(ANY_EMERGENCY).filter(r -> asks(r.quorum(), needed)).isEmpty()) {
      bad.add("its review is not the one that " + needed.id() + " asks for");
    }
  }

  private static boolean asks(QuorumPolicy policy, QuorumPolicy needed) {
    return policy.minimumPeople() == needed.minimumPeople()
        && Set.copyOf(policy.factors()).equals(Set.copyOf(needed.factors()))
        && policy.eligibleRoles().equals(needed.eligibleRoles());
  }

  private Review review(Set<String> hands) {
    return new Review(
        "",
        emergency.brokenBy(),
        hands,
        emergency.reviews().stream()
            .map(r -> new Review.Signature(r.reviewer(), Set.copyOf(r.roles())))
            .toList(),
        emergency.needed());
  }

  private void reviewedAsTold(Review review) {
    List<AuditLine> told = story.lines().stream().filter(l -> l.action().equals(REVIEWED)).toList();
    Stream.concat(
            emergency.reviews().stream()
                .filter(r -> told.stream().noneMatch(l -> tells(l, r)))
                .map(r -> "the audit does not tell of " + r.reviewer() + "'s review"),
            told.stream()
                .filter(l -> emergency.reviews().stream().noneMatch(r -> tells(l, r)))
                .map(l -> "line " + l.sequence() + " tells of a review that is not stored"))
        .forEach(bad::add);
    emergency.reviews().stream()
        .map(Reviewed::reviewer)
        .filter(r -> r.equals(review.brokenBy()) || review.editors().contains(r))
        .forEach(r -> bad.add(r + " had a hand in it and reviewed it"));
  }

  private static boolean tells(AuditLine line, Reviewed review) {
    return line.actor().equals(review.reviewer())
        && line.roles().equals(review.roles())
        && line.recordedAt().equals(review.at());
  }
}
