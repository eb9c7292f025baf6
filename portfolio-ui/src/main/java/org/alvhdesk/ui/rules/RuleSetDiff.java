package org.alvhdesk.ui.rules;

import java.util.List;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;

/**
 * What differs from one rule set to another, in words.
 *
 * @param same whether there is nothing to say
 */
record RuleSetDiff(
    String before,
    String beforeVersion,
    String after,
    String afterVersion,
    boolean same,
    List<String> head,
    List<RuleSetDiffView.Group> groups,
    int changes,
    List<RuleSetDetail.Other> others) {

  static RuleSetDiff of(RuleSetDiffView view, List<RuleSetSummary> all) {
    return new RuleSetDiff(
        view.before().id(),
        view.before().version(),
        view.after().id(),
        view.after().version(),
        view.head().isEmpty() && view.groups().isEmpty(),
        arrows(view.head()),
        view.groups().stream()
            .map(g -> new RuleSetDiffView.Group(g.title(), arrows(g.changes()), g.unchanged()))
            .toList(),
        view.groups().stream().mapToInt(g -> g.changes().size()).sum(),
        RuleSetDetail.others(view.before().id(), view.after().id(), all));
  }

  private static List<String> arrows(List<String> texts) {
    return texts.stream().map(t -> t.replace(" -> ", " \u2192 ")).toList();
  }
}
