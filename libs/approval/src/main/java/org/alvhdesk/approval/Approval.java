package org.alvhdesk.approval;

import java.util.Map;
import java.util.Set;

/**
 * An approval that counts for exactly one revision and one hash.
 *
 * @param roles roles the person held when approving
 * @param delegated roles used for somebody else: role to the name of its holder; may be empty
 */
public record Approval(
    String approver,
    Set<String> roles,
    int revision,
    String contentHash,
    Map<String, String> delegated) {
  public Approval {
    roles = Set.copyOf(roles);
    delegated = Map.copyOf(delegated);
  }

  /** An approval in the person's own roles. */
  public Approval(String approver, Set<String> roles, int revision, String contentHash) {
    this(approver, roles, revision, contentHash, Map.of());
  }
}
