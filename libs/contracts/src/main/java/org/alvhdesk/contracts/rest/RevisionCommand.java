package org.alvhdesk.contracts.rest;

import java.math.BigDecimal;
import java.util.List;

/**
 * {@code POST /api/v1/proposals/{id}/revisions}: edits a hedge proposal, or has the same legs
 * priced anew. The next revision is a draft without approvals.
 *
 * @param baseHash content hash of the revision that was read
 * @param edits none to have it priced anew; null reads as none
 * @param reason why; needed for edits
 */
public record RevisionCommand(String baseHash, List<Edit> edits, String reason) {
  public RevisionCommand {
    edits = edits == null ? List.of() : List.copyOf(edits);
  }

  /**
   * What changes in one leg.
   *
   * @param leg its place in the proposal, from 0
   * @param quantity contracts from 0, which removes the leg, to what it has; null leaves it
   * @param limitPoints worst price, points, on the tick; null has it priced as the rules do
   */
  public record Edit(Integer leg, Integer quantity, BigDecimal limitPoints) {}
}
