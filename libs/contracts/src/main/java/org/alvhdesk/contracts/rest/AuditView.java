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
 * @param sequence place in the chain of the book; null in lines older than the chain
 * @param acr authentication context class of the request's token; null when no person acted
 * @param authTime wall time of that login; null when the token did not say
 * @param from where the request came from; null when no person acted
 * @param hash of the line and all before it, 64 hexadecimal digits; null in lines older than the
 *     chain
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
    String detail,
    Long sequence,
    String acr,
    Instant authTime,
    String from,
    String hash) {
  public AuditView {
    roles = List.copyOf(roles);
  }
}
