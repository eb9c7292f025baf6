package org.alvhdesk.approval;

import java.time.Instant;
import java.util.Set;

/**
 * One line of the audit: who did what to which thing, with which roles, having seen what.
 *
 * @param recordedAt wall time
 * @param marketTime market time of the last decided step; null before the first
 * @param actor user name, or {@code system}
 * @param action such as SUBMITTED, APPROVAL, OPENING_BOOK
 * @param subject id of the thing acted upon
 * @param state state afterwards, or null where there is no lifecycle
 * @param contentHash what was seen, or null
 * @param detail reason or figures in words
 */
public record AuditEntry(
    Instant recordedAt,
    Instant marketTime,
    String actor,
    Set<String> roles,
    String action,
    String subject,
    String state,
    String contentHash,
    String detail) {
  public AuditEntry {
    if (actor == null || actor.isBlank() || action == null || action.isBlank()) {
      throw new IllegalArgumentException("an audit entry needs an actor and an action");
    }
    roles = Set.copyOf(roles);
  }
}
