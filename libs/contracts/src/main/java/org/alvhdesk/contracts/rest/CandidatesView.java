package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code GET /api/v1/candidates?expiry=} of condor-service: the optimiser's answer for one listed
 * expiry of the last decided step, whatever the ladder's turn is.
 *
 * @param expiries all listed expiries that may be asked for
 * @param selection best and runners-up; null when no condor passes
 * @param reason why there is none; null when there is one
 * @param touches of the short strikes of every condor of the selection; empty without one
 */
public record CandidatesView(
    String runId,
    long step,
    Instant asOf,
    String snapshotId,
    String quality,
    ProposalSummary.RuleSetRef ruleSet,
    LocalDate expiry,
    List<LocalDate> expiries,
    CondorChange.Selection selection,
    String reason,
    List<TouchOdds> touches) {
  public CandidatesView {
    expiries = List.copyOf(expiries);
    touches = touches == null ? null : List.copyOf(touches);
  }
}
