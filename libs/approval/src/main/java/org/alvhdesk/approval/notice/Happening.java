package org.alvhdesk.approval.notice;

import java.util.Optional;
import java.util.Set;

/**
 * A move of a change request, with who is concerned.
 *
 * @param decision as the audit calls it: SUBMITTED, APPROVAL, REJECTED, VETOED, ESCALATED and so on
 * @param headline what the request is about, one sentence
 * @param actor who moved it; {@code system} when no person did
 * @param detail reason or figures, or empty
 * @param submitter who asked for approval
 * @param approvers who has approved this revision
 * @param wanted who could still approve; empty optional when nobody knows who belongs to the desk
 * @param managers who holds a role that is called when time runs out or in an emergency
 */
public record Happening(
    String decision,
    String headline,
    String actor,
    String detail,
    Optional<String> submitter,
    Set<String> approvers,
    Optional<Set<String>> wanted,
    Set<String> managers) {
  public Happening {
    approvers = Set.copyOf(approvers);
    wanted = wanted.map(Set::copyOf);
    managers = Set.copyOf(managers);
  }
}
