package org.alvhdesk.approval.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alvhdesk.approval.audit.AuditLine;
import org.alvhdesk.approval.proof.StoredRequest.Revision;
import org.alvhdesk.approval.proof.StoredRequest.Signature;

/**
 * Four eyes: nobody who had a hand in a revision approved it, nor somebody in the name of such a
 * person; and whoever approved in another's name was lent that role then.
 */
final class HandsProof {
  private static final String FOUR_EYES = "four eyes";
  private static final String DELEGATION = "delegation";
  private static final Set<String> EDITS = Set.of("EDITED", "REFRESHED");

  private HandsProof() {}

  static List<Finding> check(StoredRequest request, Story story) {
    List<Finding> findings = new ArrayList<>();
    findings.add(fourEyes(request, story));
    if (request.approvals().stream().anyMatch(a -> !a.delegated().isEmpty())) {
      findings.add(delegation(request));
    }
    return findings;
  }

  private static Finding fourEyes(StoredRequest request, Story story) {
    List<String> bad = new ArrayList<>();
    for (Revision revision : request.revisions()) {
      Set<String> hands = story.hands(revision);
      for (Signature approval : of(request, revision)) {
        if (hands.contains(approval.approver())) {
          bad.add(approval.approver() + " submitted or edited and approved it");
        }
        approval.delegated().values().stream()
            .filter(hands::contains)
            .forEach(
                holder ->
                    bad.add(
                        approval.approver()
                            + " approved it in the name of "
                            + holder
                            + ", who submitted or edited it"));
      }
    }
    story.lines().stream()
        .filter(line -> EDITS.contains(line.action()))
        .map(AuditLine::actor)
        .distinct()
        .filter(editor -> !request.editors().contains(editor))
        .forEach(editor -> bad.add("its row forgets that " + editor + " edited it"));
    if (!bad.isEmpty()) {
      return Finding.broken(FOUR_EYES, String.join("; ", bad));
    }
    Set<String> others = new TreeSet<>(request.editors());
    request.submittedBy().ifPresent(others::remove);
    String edited = others.isEmpty() ? "" : "; a hand in it had " + String.join(", ", others);
    return Finding.holds(
        FOUR_EYES,
        request
                .submittedBy()
                .map(by -> "submitted by " + by + ", who did not approve")
                .orElse("not submitted yet")
            + edited);
  }

  private static Finding delegation(StoredRequest request) {
    List<String> lent = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    for (Signature approval : request.approvals()) {
      for (Map.Entry<String, String> role : approval.delegated().entrySet()) {
        String words =
            approval.approver() + " approved as " + role.getKey() + " for " + role.getValue();
        boolean given =
            request.delegations().stream()
                .anyMatch(
                    d ->
                        d.to().equals(approval.approver())
                            && d.from().equals(role.getValue())
                            && d.role().equals(role.getKey())
                            && d.holdsAt(approval.at()));
        (given ? lent : bad).add(words);
      }
    }
    return bad.isEmpty()
        ? Finding.holds(DELEGATION, String.join("; ", lent))
        : Finding.broken(DELEGATION, String.join("; ", bad) + ", which was not lent then");
  }

  private static List<Signature> of(StoredRequest request, Revision revision) {
    return request.approvals().stream().filter(a -> a.revision() == revision.number()).toList();
  }
}
