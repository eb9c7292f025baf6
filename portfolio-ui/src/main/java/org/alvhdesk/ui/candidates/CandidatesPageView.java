package org.alvhdesk.ui.candidates;

import java.util.List;
import org.alvhdesk.contracts.rest.CandidatesView;
import org.alvhdesk.ui.condor.Choice;
import org.alvhdesk.ui.format.Fmt;

/**
 * The candidates page.
 *
 * @param expiries what may be asked for, the shown one marked
 * @param choice best and runners-up, or null
 * @param reason why there is none
 */
record CandidatesPageView(
    String asOf,
    String quality,
    String ruleSetId,
    String ruleSetVersion,
    String snapshot,
    String expiry,
    List<Expiry> expiries,
    Choice choice,
    String reason) {

  /** A listed expiry. */
  record Expiry(String day, boolean shown) {}

  static CandidatesPageView of(CandidatesView v) {
    return new CandidatesPageView(
        Fmt.marketTime(v.asOf()),
        v.quality(),
        v.ruleSet().id(),
        v.ruleSet().version(),
        v.snapshotId(),
        v.expiry().toString(),
        v.expiries().stream().map(e -> new Expiry(e.toString(), e.equals(v.expiry()))).toList(),
        Choice.of(v.selection(), v.touches()),
        v.reason() == null ? "" : v.reason());
  }
}
