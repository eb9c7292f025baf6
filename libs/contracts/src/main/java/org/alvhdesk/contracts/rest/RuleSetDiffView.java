package org.alvhdesk.contracts.rest;

import java.util.List;

/**
 * {@code GET /api/v1/rule-sets/{id}/diff?against={other}}: what differs, in words, from the one in
 * the path to the one it is held against.
 *
 * @param head differences of id, version, kind, variant, title and sources
 * @param groups parameter groups with a change; the others are the same in both
 */
public record RuleSetDiffView(
    ProposalSummary.RuleSetRef before,
    ProposalSummary.RuleSetRef after,
    List<String> head,
    List<Group> groups) {
  public RuleSetDiffView {
    head = List.copyOf(head);
    groups = List.copyOf(groups);
  }

  /** One group: what differs, and which of its parameters are the same in both. */
  public record Group(String title, List<String> changes, List<String> unchanged) {
    public Group {
      changes = List.copyOf(changes);
      unchanged = List.copyOf(unchanged);
    }
  }
}
