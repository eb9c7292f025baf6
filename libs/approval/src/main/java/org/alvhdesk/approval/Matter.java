package org.alvhdesk.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is decided on.
 *
 * @param required what the policy asks for; empty refuses everybody
 * @param approvals stored for this request, of all revisions
 * @param now wall time: second factors and delegations are judged by it
 */
public record Matter(
    ChangeRequest request, Optional<Required> required, List<Approval> approvals, Instant now) {
  public Matter {
    approvals = List.copyOf(approvals);
  }

  /** Approvals of this very content by others than those who had a hand in it. */
  public List<Approval> counting() {
    return approvals.stream()
        .filter(a -> a.revision() == request.revision())
        .filter(a -> a.contentHash().equals(request.contentHash()))
        .filter(a -> !request.isOwn(a.approver()))
        .toList();
  }

  /** What the quorum still needs, in words; empty when it is complete. */
  public List<String> missing() {
    return required
        .map(some -> some.quorum().missing(counting()))
        .orElseGet(() -> List.of("an approval policy for " + request.kind() + " changes"));
  }
}
