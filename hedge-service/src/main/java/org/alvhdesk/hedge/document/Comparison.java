package org.alvhdesk.hedge.document;

import java.util.List;
import org.alvhdesk.contracts.rest.RuleSetDiffView;
import org.alvhdesk.contracts.rest.RuleSetView;

/**
 * What a new document changes, and what the linter says of it.
 *
 * @param head changes of the document as a whole, in words
 * @param sections changes inside it, in words
 * @param findings that are no errors
 */
record Comparison(
    List<String> head, List<RuleSetDiffView.Group> sections, List<RuleSetView.Finding> findings) {
  Comparison {
    head = List.copyOf(head);
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
  }

  /** Whether nothing changes. */
  boolean isEmpty() {
    return head.isEmpty() && sections.stream().allMatch(s -> s.changes().isEmpty());
  }
}
