package org.alvhdesk.cli.rules;

import java.util.ArrayList;
import java.util.List;
import org.alvhdesk.rulefiles.Problem;
import org.alvhdesk.strategy.rules.document.RuleDocument;
import org.alvhdesk.strategy.rules.document.RuleKind;
import org.alvhdesk.strategy.rules.lint.Finding;
import org.alvhdesk.strategy.rules.lint.Linter;
import org.alvhdesk.strategy.rules.lint.Severity;
import org.alvhdesk.strategy.rules.lint.Typical;

/** What the linter says of several rule sets: each alone, then each condor set with each hedge. */
record LintReport(List<Checked> checked) {
  /**
   * One thing that was checked.
   *
   * @param sets names of one set as the user gave it, or ids of condor and hedge
   * @param problems why the file is refused; then there are no findings
   */
  record Checked(List<String> sets, List<Problem> problems, List<Finding> findings) {
    String subject() {
      return String.join(" with ", sets);
    }

    long errors() {
      return findings.stream().filter(f -> f.code().severity() == Severity.ERROR).count();
    }
  }

  static LintReport of(List<String> names, Typical typical) {
    List<Checked> checked = new ArrayList<>();
    List<RuleDocument> sound = new ArrayList<>();
    for (String name : names) {
      switch (Documents.read(name)) {
        case Documents.Sound s -> {
          sound.add(s.document());
          checked.add(new Checked(List.of(name), List.of(), Linter.lint(s.document(), typical)));
        }
        case Documents.Refused r ->
            checked.add(new Checked(List.of(name), r.problems(), List.of()));
      }
    }
    for (RuleDocument condor : of(RuleKind.CONDOR, sound)) {
      for (RuleDocument hedge : of(RuleKind.HEDGE, sound)) {
        checked.add(
            new Checked(
                List.of(condor.id(), hedge.id()),
                List.of(),
                Linter.lintPair(condor, hedge, typical)));
      }
    }
    return new LintReport(checked);
  }

  private static List<RuleDocument> of(RuleKind kind, List<RuleDocument> documents) {
    return documents.stream().filter(d -> d.kind() == kind).toList();
  }

  /** Whether a file is refused or a finding is an error. */
  boolean failed() {
    return checked.stream().anyMatch(c -> !c.problems().isEmpty() || c.errors() > 0);
  }
}
