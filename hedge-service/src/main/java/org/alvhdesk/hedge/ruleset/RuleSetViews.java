package org.alvhdesk.hedge.ruleset;

import java.util.List;
import org.alvhdesk.contracts.rest.ProposalSummary.RuleSetRef;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetSummary;
import org.alvhdesk.contracts.rest.RuleSetView;
import org.alvhdesk.strategy.rules.diff.Change;
import org.alvhdesk.strategy.rules.diff.RuleDiff;
import org.alvhdesk.strategy.rules.document.ParameterGroup;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleParameter;
import org.alvhdesk.strategy.rules.lint.Finding;

/** Rule documents as REST shows them. */
public final class RuleSetViews {
  private RuleSetViews() {}

  static RuleSetSummary summary(RuleDocument d, boolean running) {
    return new RuleSetSummary(
        d.id(),
        d.version(),
        d.kind().name(),
        d.variant().orElse(null),
        d.title(),
        d.executedCount(),
        d.parameters().size(),
        d.executedText(),
        running);
  }

  static RuleSetView view(RuleSetSummary head, RuleDocument d, List<Finding> findings) {
    return new RuleSetView(
        head,
        d.sources().stream().map(s -> new RuleSetView.Source(s.id(), s.title())).toList(),
        d.groups().stream().map(RuleSetViews::group).toList(),
        findings.stream().map(RuleSetViews::finding).toList());
  }

  private static RuleSetView.Group group(ParameterGroup g) {
    return new RuleSetView.Group(
        g.title(), g.side().name(), g.parameters().stream().map(RuleSetViews::parameter).toList());
  }

  private static RuleSetView.Parameter parameter(RuleParameter p) {
    return new RuleSetView.Parameter(
        p.name(),
        p.label(),
        p.setting().text(),
        p.unit().text(),
        p.setting().allowed(),
        p.executed(),
        p.citation().ruleId(),
        p.citation().document(),
        p.citation().says());
  }

  /** One finding of the linter. */
  public static RuleSetView.Finding finding(Finding f) {
    return new RuleSetView.Finding(
        f.code().severity().name(),
        f.code().name(),
        f.message(),
        f.remedy(),
        f.parameters(),
        f.ruleIds());
  }

  /** What differs between two documents, in words. */
  public static RuleSetDiffView diff(RuleDocument before, RuleDocument after, RuleDiff diff) {
    return new RuleSetDiffView(
        new RuleSetRef(before.id(), before.version()),
        new RuleSetRef(after.id(), after.version()),
        diff.head().stream().map(Change.Head::text).toList(),
        diff.sections().stream()
            .map(s -> new RuleSetDiffView.Group(s.group(), s.changes(), s.unchanged()))
            .toList());
  }
}
