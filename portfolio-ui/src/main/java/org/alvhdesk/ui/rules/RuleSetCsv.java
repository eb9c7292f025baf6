package org.alvhdesk.ui.rules;

import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.ui.csv.Csv;

/** The parameters of a rule set as CSV, one line each. */
final class RuleSetCsv {
  private RuleSetCsv() {}

  static String of(RuleSetView view) {
    Csv out =
        new Csv(
            "rule_set",
            "version",
            "group",
            "side",
            "parameter",
            "label",
            "value",
            "unit",
            "allowed",
            "executed",
            "rule",
            "document",
            "says");
    for (RuleSetView.Group g : view.groups()) {
      for (RuleSetView.Parameter p : g.parameters()) {
        out.line(
            view.head().id(),
            view.head().version(),
            g.title(),
            g.side(),
            p.name(),
            p.label(),
            p.value(),
            p.unit(),
            p.allowed(),
            p.executed(),
            p.ruleId(),
            p.document(),
            p.says());
      }
    }
    return out.text();
  }
}
