package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * Answer of {@code GET /api/v1/audit/verification}.
 *
 * @param bookId whose chain the figures are about: the book of the service
 * @param intact false when something was done to the audit, whatever the chain
 * @param lines lines that are as they were written
 * @param attestedLines lines up to the last signed checkpoint; beyond it a cut end would not show
 * @param olderLines lines outside the chain, which nothing proves
 * @param checkpoints signed checkpoints that were compared
 * @param headHash hash of the last good line, 64 hexadecimal digits
 * @param firstBadSequence first line that is not as it was written, in the first chain that has
 *     one; 0 when it has no place in the chain, null when intact
 * @param fault ALTERED, MISSING, OUT_OF_PLACE, NOT_SIGNED, NOT_CHAINED, UNKNOWN_BOOK, RECOMPUTED or
 *     FORGED_CHECKPOINT; null when intact
 * @param text the result for people
 * @param otherChains the chains of every other book that has a line or was ever attested
 * @param checkedAt wall time
 */
public record AuditVerificationView(
    String bookId,
    boolean intact,
    long lines,
    long attestedLines,
    long olderLines,
    int checkpoints,
    String headHash,
    Long firstBadSequence,
    String fault,
    String text,
    List<Chain> otherChains,
    Instant checkedAt) {
  public AuditVerificationView {
    otherChains = otherChains == null ? List.of() : List.copyOf(otherChains);
  }

  /**
   * The chain of another book.
   *
   * @param lines that are as they were written
   * @param firstBadSequence as above, of this chain
   * @param fault as above, of this chain
   */
  public record Chain(
      String bookId,
      boolean intact,
      long lines,
      Long firstBadSequence,
      String fault,
      String text) {}
}
