package org.alvhdesk.contracts.rest;

import java.time.Instant;

/**
 * Answer of {@code GET /api/v1/audit/verification}.
 *
 * @param bookId whose chain
 * @param intact false when something was done to the audit
 * @param lines lines that are as they were written
 * @param attestedLines lines up to the last signed checkpoint; beyond it a cut end would not show
 * @param olderLines lines from before the chain, which nothing proves
 * @param checkpoints signed checkpoints that were compared
 * @param headHash hash of the last good line, 64 hexadecimal digits
 * @param firstBadSequence first line that is not as it was written; null when intact
 * @param fault ALTERED, MISSING, OUT_OF_PLACE, RECOMPUTED or FORGED_CHECKPOINT; null when intact
 * @param text the result for people
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
    Instant checkedAt) {}
