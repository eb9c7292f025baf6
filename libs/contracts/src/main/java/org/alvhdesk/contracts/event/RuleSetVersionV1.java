package org.alvhdesk.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A document came into force by an approved change request, or, with run {@code none} and the epoch
 * as session and market time, because the slot was first started with it.
 *
 * @param slot CONDOR, HEDGE, LIMITS or POLICY
 * @param configured id the slot was started with: an operator who configures another one starts
 *     anew from it
 * @param sha256 of {@code json} in UTF-8, lower-case hexadecimal
 * @param json the document as approved
 * @param proposalId the change request; of the first start {@code start/BOOK/SLOT/ID}
 * @param session first session it decides in
 */
public record RuleSetVersionV1(
    String bookId,
    String slot,
    String configured,
    String id,
    String version,
    String sha256,
    String json,
    String proposalId,
    String runId,
    long step,
    LocalDate session,
    Instant marketTime) {}
