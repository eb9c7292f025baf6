package org.alvhdesk.approval.audit;

import java.time.Instant;
import org.alvhdesk.approval.Actor;

/**
 * One line of the audit: who did what to which thing, with which roles and login, having seen what.
 *
 * @param recordedAt wall time
 * @param marketTime market time of the last decided step; null before the first
 * @param actor who, with the roles and the login of that request
 * @param action such as SUBMITTED, APPROVAL, OPENING_BOOK
 * @param subject id of the thing acted upon
 * @param state state afterwards, or null where there is no lifecycle
 * @param contentHash what was seen, or null
 * @param detail reason or figures in words, or null
 */
public record AuditEntry(
    Instant recordedAt,
    Instant marketTime,
    Actor actor,
    String action,
    String subject,
    String state,
    String contentHash,
    String detail) {
  public AuditEntry {
    if (action == null || action.isBlank()) {
      throw new IllegalArgumentException("an audit entry needs an action");
    }
  }
}
