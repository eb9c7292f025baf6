package org.alvhdesk.ui.proposal;

import org.alvhdesk.contracts.rest.DriftView;
import org.alvhdesk.contracts.rest.RevisionsView;
import org.alvhdesk.ui.client.Answer;

/**
 * How a proposal fares while time passes: whether it holds, its revisions, the way out in an
 * emergency.
 *
 * @param drift null once nothing is judged any more
 * @param revisions null when they are not known
 * @param emergency whether the way of one person alone is shown
 * @param key sent along, so that a button pressed twice counts once
 */
record Lifeline(DriftPanel drift, RevisionPanel revisions, boolean emergency, String key) {

  /**
   * @param state of the proposal
   * @param mayBreakGlass whether the person has one of the roles
   */
  static Lifeline of(
      Answer<DriftView> drift,
      Answer<RevisionsView> revisions,
      String state,
      boolean mayBreakGlass,
      String key) {
    boolean undecided = state.equals("SUBMITTED") || state.equals("PARTIALLY_APPROVED");
    return new Lifeline(
        DriftPanel.of(drift), RevisionPanel.of(revisions), undecided && mayBreakGlass, key);
  }
}
