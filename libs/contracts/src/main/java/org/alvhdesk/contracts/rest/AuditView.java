package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * One line of {@code GET /api/v1/audit}, newest first.
 *
 * @param id counts up in the order of recording
 * @param recordedAt wall time
 * @param marketTime market time of the last decided step
 * @param actor user name, or {@code system}
 * @param roles roles the actor held then
 * @param action such as SUBMITTED, APPROVAL, FILLED, OPENING_BOOK
 * @param subject id of the proposal, or {@code book:<id>}
 * @param state state of the subject afterwards, or null
 * @param contentHash what the actor saw, or null
 * @param detail reason or figures in words, or null
 */
public record AuditView(
    long id,
    String runId,
    String bookId,
    Instant recordedAt,
    Instant marketTime,
    String actor,
    List<String> roles,
    String action,
    String subject,
    String state,
    String contentHash,
    String detail) {
  public AuditView {
    roles = List.copyOf(roles);
  }
}
