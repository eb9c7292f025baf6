package org.alvhdesk.approval.audit;

import java.time.Instant;
import java.util.List;

/**
 * An audit entry with its place, as it is stored and hashed. Texts are null where nothing was said.
 *
 * @param chain which chain: one per book, so that books never wait for each other
 * @param sequence from 1, without gaps
 * @param runId market run
 * @param roles sorted
 * @param authTime null when the token did not say
 */
public record AuditLine(
    String chain,
    long sequence,
    String runId,
    Instant recordedAt,
    Instant marketTime,
    String actor,
    List<String> roles,
    String acr,
    Instant authTime,
    String from,
    String action,
    String subject,
    String state,
    String contentHash,
    String detail) {
  public AuditLine {
    if (sequence < 1) {
      throw new IllegalArgumentException("the first line of a chain is 1, not " + sequence);
    }
    roles = List.copyOf(roles);
  }
}
