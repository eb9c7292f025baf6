package org.alvhdesk.ui.rules;

import java.util.List;
import java.util.stream.Stream;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.ui.client.Answer;

/**
 * The list of rule sets, by what they are for.
 *
 * @param running the pair by which the desk decides: condors, then hedge
 * @param rule only sets that cite this rule are listed; empty when all are
 * @param anchor what a link to a set ends with to lead to the rule
 * @param problem why there is no list, or empty
 */
record RuleSetsView(
    List<RuleSetRow> running, List<Kind> kinds, String rule, String anchor, String problem) {

  /** Rule sets for one purpose. */
  record Kind(String name, String meaning, List<RuleSetRow> rows) {}

  static RuleSetsView of(Answer<List<RuleSetSummary>> answer, String rule) {
    List<RuleSetSummary> all = answer.value().orElse(List.of());
    return new RuleSetsView(
        all.stream().filter(RuleSetSummary::running).map(RuleSetRow::of).toList(),
        Stream.of(
                kind(all, "CONDOR", "Condors", "Which iron condors, when and how many."),
                kind(all, "HEDGE", "Hedge", "Which VIX options hold the book, when and how many."),
                kind(
                    all,
                    "COMPARATOR",
                    "Comparators",
                    "What a hedged book is measured against; never traded."))
            .filter(k -> !k.rows().isEmpty())
            .toList(),
        rule == null ? "" : rule,
        rule == null ? "" : "#" + rule,
        answer.problem());
  }

  private static Kind kind(List<RuleSetSummary> all, String kind, String name, String meaning) {
    return new Kind(
        name,
        meaning,
        all.stream().filter(s -> s.kind().equals(kind)).map(RuleSetRow::of).toList());
  }
}
