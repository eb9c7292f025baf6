package org.alvhdesk.contracts.rest;

import java.time.Instant;
import java.util.List;

/**
 * {@code GET /api/v1/proposals/{id}/revisions}: every revision of a proposal, newest first.
 *
 * @param legs of the newest revision, which an edit names by their place
 * @param mayRevise whether the caller may make the next one
 */
public record RevisionsView(
    String proposalId,
    List<Revision> revisions,
    List<ProposalView.Leg> legs,
    ProposalView.Act mayRevise) {
  public RevisionsView {
    revisions = List.copyOf(revisions);
    legs = List.copyOf(legs);
  }

  /**
   * One revision.
   *
   * @param act PROPOSED, EDITED or REFRESHED
   * @param by who made it; {@code system} for the rules
   * @param at wall time
   * @param changes what it changes against the one before, in words; none in the first
   */
  public record Revision(
      int revision,
      String contentHash,
      String act,
      String by,
      String reason,
      Instant at,
      List<String> changes) {
    public Revision {
      changes = List.copyOf(changes);
    }
  }
}
