package org.alvhdesk.approval.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alvhdesk.approval.Actor;
import org.alvhdesk.approval.SignIn;
import org.alvhdesk.approval.StepUp;
import org.alvhdesk.approval.Voter;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/** What the audit tells of one request; the lines are taken as given. */
final class Story {
  private static final Set<String> AGREED =
      Set.of("APPROVED", "RELEASED", "PARTLY_FILLED", "FILLED");

  /** Making a revision of it, and asking for approval of one. */
  private static final Set<String> HAND_ACTIONS =
      Set.of("PROPOSED", "SUBMITTED", "EDITED", "REFRESHED");

  private final StoredRequest request;
  private final List<AuditLine> lines;

  Story(StoredRequest request, List<AuditLine> lines) {
    this.request = request;
    this.lines = lines.stream().sorted(Comparator.comparingLong(AuditLine::sequence)).toList();
  }

  /** All lines in the order of the chain. */
  List<AuditLine> lines() {
    return lines;
  }

  /** Lines about the content with this hash. */
  List<AuditLine> about(String contentHash) {
    return lines.stream().filter(line -> contentHash.equals(line.contentHash())).toList();
  }

  /** Whether {@code line} is of exactly this approval. */
  static boolean tells(AuditLine line, Signature approval) {
    return line.actor().equals(approval.approver())
        && line.recordedAt().equals(approval.at())
        && line.roles().equals(approval.roles())
        && approval.contentHash().equals(line.contentHash())
        && Objects.equals(
            line.detail(), Voter.inWhoseName(approval.delegated(), approval.reason()));
  }

  /** The line of {@code approval}; empty when there is none. */
  Optional<AuditLine> of(Signature approval) {
    return lines.stream()
        .filter(line -> line.action().equals("APPROVAL") && tells(line, approval))
        .findFirst();
  }

  /**
   * Everybody who had a hand in {@code revision}: who made or submitted it or one before it. Who
   * edits the next one only, may have approved this one.
   */
  Set<String> hands(Revision revision) {
    boolean isCurrent = revision.number() == request.revision();
    long end =
        isCurrent
            ? Long.MAX_VALUE
            : about(revision.contentHash()).stream().mapToLong(AuditLine::sequence).max().orElse(0);
    Set<String> hands =
        lines.stream()
            .filter(line -> line.sequence() <= end && HAND_ACTIONS.contains(line.action()))
            .map(AuditLine::actor)
            .filter(actor -> !actor.equals(Actor.SYSTEM.name()))
            .collect(Collectors.toCollection(TreeSet::new));
    if (isCurrent) {
      hands.addAll(request.editors());
      request.submittedBy().ifPresent(hands::add);
    }
    return hands;
  }

  /** Whether {@code revision} was ever taken for approved. */
  boolean wentOn(Revision revision) {
    boolean isThere = revision.number() == request.revision() && AGREED.contains(request.state());
    return isThere
        || about(revision.contentHash()).stream()
            .map(AuditLine::state)
            .filter(Objects::nonNull)
            .anyMatch(AGREED::contains);
  }

  /** Why the login of {@code line} was no fresh second factor when it was written. */
  static Optional<String> lacksSecondFactor(AuditLine line) {
    Optional<SignIn> signIn =
        Optional.ofNullable(line.acr())
            .map(acr -> new SignIn(acr, line.authTime(), Objects.toString(line.from(), "")));
    return StepUp.lacks(
        new Actor(line.actor(), Set.copyOf(line.roles()), signIn), line.recordedAt());
  }
}
