package org.alvhdesk.ui.rules;

import org.alvhdesk.contracts.rest.RuleSetSummary;

/**
 * One rule set in a list.
 *
 * @param executed such as {@code 15 of 52}
 * @param idle whether this version of the engine reads nothing of it
 */
record RuleSetRow(
    String id, String version, String title, String executed, boolean idle, boolean running) {

  static RuleSetRow of(RuleSetSummary s) {
    return new RuleSetRow(
        s.id(),
        s.version(),
        s.title(),
        s.executed() + " of " + s.parameters(),
        s.executed() == 0,
        s.running());
  }
}
