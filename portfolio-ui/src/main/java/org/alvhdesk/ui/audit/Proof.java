package org.alvhdesk.ui.audit;

import org.alvhdesk.contracts.rest.AuditVerificationView;
import org.alvhdesk.ui.format.Fmt;

/**
 * A verification in words.
 *
 * @param good false when something was done to the audit
 * @param coverage what was compared, and what would not show
 * @param head hash of the last good line; empty before the first
 */
record Proof(boolean good, String text, String coverage, String head, String checkedAt) {

  /** Of the desk's audit, which is signed and attested. */
  static Proof ofBook(AuditVerificationView v) {
    String older =
        v.olderLines() == 0
            ? ""
            : " " + v.olderLines() + " lines are older than the chain and proved by nothing.";
    return of(
        v,
        v.lines()
            + " lines checked, "
            + v.attestedLines()
            + " of them attested by "
            + v.checkpoints()
            + " signed checkpoints outside the database."
            + older);
  }

  /** Of the audit of market data, which is chained only (docs/decisions/0035). */
  static Proof ofMarket(AuditVerificationView v) {
    return of(
        v,
        v.lines()
            + " lines checked. Not signed: a line altered, deleted, inserted or swapped shows; a"
            + " chain recomputed whole, or cut off at its end, does not.");
  }

  private static Proof of(AuditVerificationView v, String coverage) {
    return new Proof(
        v.intact(),
        v.text(),
        coverage,
        v.lines() == 0 || v.headHash() == null ? "" : v.headHash(),
        Fmt.wallTime(v.checkedAt()));
  }
}
