package org.alvhdesk.approval;

import java.util.Set;

/**
 * An approval that counts for exactly one revision and one hash.
 *
 * @param roles roles the person held when approving
 */
public record Approval(String approver, Set<String> roles, int revision, String contentHash) {
  public Approval {
    roles = Set.copyOf(roles);
  }
}
